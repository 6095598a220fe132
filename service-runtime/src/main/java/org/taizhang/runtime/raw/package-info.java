/** Events as they lie in the store, byte by byte: what the audit log hashes and hands out. */
@NullMarked
package org.taizhang.runtime.raw;

import org.jspecify.annotations.NullMarked;
