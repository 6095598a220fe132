/** What the launcher does over HTTP. */
@NullMarked
package org.taizhang.standalone.cli;

import org.jspecify.annotations.NullMarked;
