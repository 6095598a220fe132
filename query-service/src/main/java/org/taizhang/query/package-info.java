/** The read side. */
@NullMarked
package org.taizhang.query;

import org.jspecify.annotations.NullMarked;
