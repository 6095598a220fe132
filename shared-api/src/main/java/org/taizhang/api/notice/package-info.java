/** Notices of supervision: reminders, assignment letters, supervision orders. */
@NullMarked
package org.taizhang.api.notice;

import org.jspecify.annotations.NullMarked;
