/** The sealed texts of stored events, as they are written and opened. */
@NullMarked
package org.taizhang.log.seal;

import org.jspecify.annotations.NullMarked;
