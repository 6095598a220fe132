/** Which days are worked in. */
@NullMarked
package org.taizhang.api.calendar;

import org.jspecify.annotations.NullMarked;
