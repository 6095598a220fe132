/** Counts and figures of the ledger (DOMAIN §5). */
@NullMarked
package org.taizhang.api.statistics;

import org.jspecify.annotations.NullMarked;
