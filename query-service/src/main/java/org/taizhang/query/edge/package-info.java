/** What the features of the read side share. */
@NullMarked
package org.taizhang.query.edge;

import org.jspecify.annotations.NullMarked;
