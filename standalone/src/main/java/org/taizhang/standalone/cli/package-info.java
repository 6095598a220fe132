/** What the launcher does besides running the product: over HTTP, or on its data while it is stopped. */
@NullMarked
package org.taizhang.standalone.cli;

import org.jspecify.annotations.NullMarked;
