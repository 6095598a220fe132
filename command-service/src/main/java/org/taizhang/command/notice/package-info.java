/** Notices of supervision on the write side. */
@NullMarked
package org.taizhang.command.notice;

import org.jspecify.annotations.NullMarked;
