/** Bulk jobs on the read side: how far they have come. */
@NullMarked
package org.taizhang.query.bulk;

import org.jspecify.annotations.NullMarked;
