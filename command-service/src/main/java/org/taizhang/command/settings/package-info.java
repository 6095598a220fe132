/** The limits and chains that decisions are made under: changed by events, read where commands are handled. */
@NullMarked
package org.taizhang.command.settings;

import org.jspecify.annotations.NullMarked;
