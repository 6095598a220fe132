/** What the organisation sets for itself: limits, chains, catalogues. */
@NullMarked
package org.taizhang.api.settings;

import org.jspecify.annotations.NullMarked;
