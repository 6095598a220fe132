/** How messages are put into words: checked where a wording is changed, used where messages are read. */
@NullMarked
package org.taizhang.runtime.message;

import org.jspecify.annotations.NullMarked;
