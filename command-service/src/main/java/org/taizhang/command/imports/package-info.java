/** Imports on the write side: a confirmed document becomes a plan with items, or is taken back whole. */
@NullMarked
package org.taizhang.command.imports;

import org.jspecify.annotations.NullMarked;
