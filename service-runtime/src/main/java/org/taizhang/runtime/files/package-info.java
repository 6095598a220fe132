/** Files that must not be lost or half written. */
@NullMarked
package org.taizhang.runtime.files;

import org.jspecify.annotations.NullMarked;
