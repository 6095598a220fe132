/** One act on many items with one reason, as a job (批量). */
@NullMarked
package org.taizhang.api.bulk;

import org.jspecify.annotations.NullMarked;
