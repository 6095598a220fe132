/** What every aggregate's shell and every model's decision stand on. */
@NullMarked
package org.taizhang.command.decision;

import org.jspecify.annotations.NullMarked;
