/** Watches what comes due and reminds of it. */
@NullMarked
package org.taizhang.command.reminder;

import org.jspecify.annotations.NullMarked;
