/** Persons on the write side. */
@NullMarked
package org.taizhang.command.person;

import org.jspecify.annotations.NullMarked;
