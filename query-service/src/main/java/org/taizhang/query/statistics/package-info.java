/** Counts and figures. */
@NullMarked
package org.taizhang.query.statistics;

import org.jspecify.annotations.NullMarked;
