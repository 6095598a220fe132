/** How a request becomes a command, and a command an answer. */
@NullMarked
package org.taizhang.command.edge;

import org.jspecify.annotations.NullMarked;
