/** Settings as they stand, and how they came to be so. */
@NullMarked
package org.taizhang.query.settings;

import org.jspecify.annotations.NullMarked;
