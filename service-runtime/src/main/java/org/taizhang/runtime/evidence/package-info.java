/** Where evidence files lie: one service writes them, the other hands them out. */
@NullMarked
package org.taizhang.runtime.evidence;

import org.jspecify.annotations.NullMarked;
