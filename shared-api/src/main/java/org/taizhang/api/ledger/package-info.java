/** Reading the ledger (整改台账): one row per measure, and one for an item that has none. */
@NullMarked
package org.taizhang.api.ledger;

import org.jspecify.annotations.NullMarked;
