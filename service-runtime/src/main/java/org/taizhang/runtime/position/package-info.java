/** Positions in the one order of events, and waiting for a projection to reach one. */
@NullMarked
package org.taizhang.runtime.position;

import org.jspecify.annotations.NullMarked;
