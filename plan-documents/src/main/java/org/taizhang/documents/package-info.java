/** Reads plans and ledgers of rectification work as people write them. Plain Java; saves nothing. */
@NullMarked
package org.taizhang.documents;

import org.jspecify.annotations.NullMarked;
