/** The limits that practice sets differently from place to place (DOMAIN). */
@NullMarked
package org.taizhang.command.settings;

import org.jspecify.annotations.NullMarked;
