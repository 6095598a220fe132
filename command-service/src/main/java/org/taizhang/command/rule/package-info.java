/** Established rules on the write side. */
@NullMarked
package org.taizhang.command.rule;

import org.jspecify.annotations.NullMarked;
