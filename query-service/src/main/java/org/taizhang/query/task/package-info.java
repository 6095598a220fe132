/** What somebody is to do next, derived from the rows when it is read. */
@NullMarked
package org.taizhang.query.task;

import org.jspecify.annotations.NullMarked;
