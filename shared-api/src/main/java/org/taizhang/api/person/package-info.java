/** Persons, their accounts and their roles. Names live here and nowhere else. */
@NullMarked
package org.taizhang.api.person;

import org.jspecify.annotations.NullMarked;
