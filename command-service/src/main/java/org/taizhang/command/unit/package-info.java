/** Units on the write side. */
@NullMarked
package org.taizhang.command.unit;

import org.jspecify.annotations.NullMarked;
