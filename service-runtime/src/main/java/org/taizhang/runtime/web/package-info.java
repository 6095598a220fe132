/** The HTTP edge that both services share: who calls, and how refusals and errors are answered. */
@NullMarked
package org.taizhang.runtime.web;

import org.jspecify.annotations.NullMarked;
