/** What is told as it happens to whoever keeps a stream open. */
@NullMarked
package org.taizhang.api.stream;

import org.jspecify.annotations.NullMarked;
