/** Imports: a document read, corrected, confirmed, and withdrawn whole if wanted. */
@NullMarked
package org.taizhang.api.imports;

import org.jspecify.annotations.NullMarked;
