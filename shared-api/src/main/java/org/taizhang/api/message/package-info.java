/** Messages to people: what happened that concerns them, and what they did with it. */
@NullMarked
package org.taizhang.api.message;

import org.jspecify.annotations.NullMarked;
