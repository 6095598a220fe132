/** Who does whose work. */
@NullMarked
package org.taizhang.query.delegation;

import org.jspecify.annotations.NullMarked;
