/** Evidence files: stored once under their SHA-256. */
@NullMarked
package org.taizhang.command.evidence;

import org.jspecify.annotations.NullMarked;
