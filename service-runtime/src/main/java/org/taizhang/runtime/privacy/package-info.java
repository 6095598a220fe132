/**
 * The keys under which texts of stored events are sealed, in a folder apart from the database. Destroying one makes
 * what it sealed unreadable, wherever it was copied to.
 */
@NullMarked
package org.taizhang.runtime.privacy;

import org.jspecify.annotations.NullMarked;
