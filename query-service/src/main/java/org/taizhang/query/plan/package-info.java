/** Plans and imports. */
@NullMarked
package org.taizhang.query.plan;

import org.jspecify.annotations.NullMarked;
