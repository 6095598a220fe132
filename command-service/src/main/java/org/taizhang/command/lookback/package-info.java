/** Look-back reviews on the write side. */
@NullMarked
package org.taizhang.command.lookback;

import org.jspecify.annotations.NullMarked;
