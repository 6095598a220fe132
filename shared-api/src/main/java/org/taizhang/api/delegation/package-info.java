/** Delegation (委托): for a time, somebody does another one's work. */
@NullMarked
package org.taizhang.api.delegation;

import org.jspecify.annotations.NullMarked;
