/** Reminders of what comes due: deadlines, reviews, replies, look-backs and the ends of delegations. */
@NullMarked
package org.taizhang.api.reminder;

import org.jspecify.annotations.NullMarked;
