/** Programs that measure; never tests. */
@NullMarked
package org.taizhang.benchmarks;

import org.jspecify.annotations.NullMarked;
