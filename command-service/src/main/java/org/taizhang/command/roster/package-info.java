/** Units and people from spreadsheets. */
@NullMarked
package org.taizhang.command.roster;

import org.jspecify.annotations.NullMarked;
