/** The ledger: rows kept from events, and read with filters. */
@NullMarked
package org.taizhang.query.ledger;

import org.jspecify.annotations.NullMarked;
