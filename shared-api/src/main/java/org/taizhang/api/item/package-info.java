/** A rectification item: one problem and the measures it owns (DOMAIN §1, §2). */
@NullMarked
package org.taizhang.api.item;

import org.jspecify.annotations.NullMarked;
