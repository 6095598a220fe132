/** What people do with their messages. */
@NullMarked
package org.taizhang.command.inbox;

import org.jspecify.annotations.NullMarked;
