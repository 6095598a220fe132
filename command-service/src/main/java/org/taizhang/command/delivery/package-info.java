/** What people do with what carries messages out of the house; the carrying is the read side's. */
@NullMarked
package org.taizhang.command.delivery;

import org.jspecify.annotations.NullMarked;
