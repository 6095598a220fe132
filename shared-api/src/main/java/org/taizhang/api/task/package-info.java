/** What somebody is to do next. */
@NullMarked
package org.taizhang.api.task;

import org.jspecify.annotations.NullMarked;
