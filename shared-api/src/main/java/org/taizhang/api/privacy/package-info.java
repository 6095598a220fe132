/** Marks what in a stored event may say something about people, so that it can be made unreadable later. */
@NullMarked
package org.taizhang.api.privacy;

import org.jspecify.annotations.NullMarked;
