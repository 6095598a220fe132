/** PostgreSQL inside the application's own data folder. */
@NullMarked
package org.taizhang.standalone.database;

import org.jspecify.annotations.NullMarked;
