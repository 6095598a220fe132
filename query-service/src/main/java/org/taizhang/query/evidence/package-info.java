/** Hands out evidence files to whoever may see an item that they prove. */
@NullMarked
package org.taizhang.query.evidence;

import org.jspecify.annotations.NullMarked;
