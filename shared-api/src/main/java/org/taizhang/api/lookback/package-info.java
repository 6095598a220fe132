/** Look-back reviews (回头看): whether what was closed holds. */
@NullMarked
package org.taizhang.api.lookback;

import org.jspecify.annotations.NullMarked;
