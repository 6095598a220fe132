/** Who is here: people, units and the caller. */
@NullMarked
package org.taizhang.query.directory;

import org.jspecify.annotations.NullMarked;
