/** Events that a processing group could not handle: shown, tried again, or given up with a reason. */
@NullMarked
package org.taizhang.api.deadletter;

import org.jspecify.annotations.NullMarked;
