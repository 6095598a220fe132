/** Unannounced inspections on the write side. */
@NullMarked
package org.taizhang.command.inspection;

import org.jspecify.annotations.NullMarked;
