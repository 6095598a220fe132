/** Delegation: another person does somebody's work for a time. */
@NullMarked
package org.taizhang.command.delegation;

import org.jspecify.annotations.NullMarked;
