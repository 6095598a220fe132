/** Who is here: people and units as screens list them. */
@NullMarked
package org.taizhang.api.directory;

import org.jspecify.annotations.NullMarked;
