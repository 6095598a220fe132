/** Unannounced inspections (四不两直): what was found on the spot. */
@NullMarked
package org.taizhang.api.inspection;

import org.jspecify.annotations.NullMarked;
