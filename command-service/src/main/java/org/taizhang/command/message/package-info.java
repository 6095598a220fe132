/** Tells people of what happens that concerns them. */
@NullMarked
package org.taizhang.command.message;

import org.jspecify.annotations.NullMarked;
