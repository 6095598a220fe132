/** Views of the ledger that people keep: a filter and an order under a name. */
@NullMarked
package org.taizhang.api.view;

import org.jspecify.annotations.NullMarked;
