/** Saved views of the ledger, as those see them whom they are for. */
@NullMarked
package org.taizhang.query.view;

import org.jspecify.annotations.NullMarked;
