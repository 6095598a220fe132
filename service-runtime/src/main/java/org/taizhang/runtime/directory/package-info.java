/** Persons, accounts, roles and units as edges need to know them: who calls, and what exists. */
@NullMarked
package org.taizhang.runtime.directory;

import org.jspecify.annotations.NullMarked;
