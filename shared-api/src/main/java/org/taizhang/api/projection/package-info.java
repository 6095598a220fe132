/** How far the rows that follow from events have come, and how they are made anew. */
@NullMarked
package org.taizhang.api.projection;

import org.jspecify.annotations.NullMarked;
