/** The database's schema, a part for each module that has tables. */
@NullMarked
package org.taizhang.runtime.database;

import org.jspecify.annotations.NullMarked;
