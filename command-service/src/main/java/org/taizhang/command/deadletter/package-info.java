/** What people decide on events that could not be handled; the groups themselves act on it. */
@NullMarked
package org.taizhang.command.deadletter;

import org.jspecify.annotations.NullMarked;
