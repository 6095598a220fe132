/** Events that processing groups could not handle, for those who look after the system. */
@NullMarked
package org.taizhang.query.deadletter;

import org.jspecify.annotations.NullMarked;
