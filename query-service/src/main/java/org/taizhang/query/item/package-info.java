/** One item, and its history. */
@NullMarked
package org.taizhang.query.item;

import org.jspecify.annotations.NullMarked;
