/** How messages go out of the house. */
@NullMarked
package org.taizhang.api.delivery;

import org.jspecify.annotations.NullMarked;
