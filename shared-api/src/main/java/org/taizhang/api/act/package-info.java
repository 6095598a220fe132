/** Acts that cover items, as they are read. */
@NullMarked
package org.taizhang.api.act;

import org.jspecify.annotations.NullMarked;
