/** Accountability markers on the write side. */
@NullMarked
package org.taizhang.command.accountability;

import org.jspecify.annotations.NullMarked;
