/** Rows made anew from events beside the live ones: to compare them, and to take over what was erased. */
@NullMarked
package org.taizhang.query.replay;

import org.jspecify.annotations.NullMarked;
