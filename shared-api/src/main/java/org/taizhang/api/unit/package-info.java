/** Units of the organisation: a tree. */
@NullMarked
package org.taizhang.api.unit;

import org.jspecify.annotations.NullMarked;
