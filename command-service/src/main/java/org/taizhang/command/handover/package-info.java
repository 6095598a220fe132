/** Hand-over: a process reassigns what somebody still has to do. */
@NullMarked
package org.taizhang.command.handover;

import org.jspecify.annotations.NullMarked;
