/** One act on many items: dry run, job, progress. */
@NullMarked
package org.taizhang.command.bulk;

import org.jspecify.annotations.NullMarked;
