/** Rows of a processing group made anew beside those that are read, which then become those. */
@NullMarked
package org.taizhang.query.rebuild;

import org.jspecify.annotations.NullMarked;
