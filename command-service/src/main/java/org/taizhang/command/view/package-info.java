/** Saved views: what people keep of the ledger for themselves or share with their unit. */
@NullMarked
package org.taizhang.command.view;

import org.jspecify.annotations.NullMarked;
