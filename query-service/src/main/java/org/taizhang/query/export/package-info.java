/** The ledger as a file: for spreadsheets, and for paper. */
@NullMarked
package org.taizhang.query.export;

import org.jspecify.annotations.NullMarked;
