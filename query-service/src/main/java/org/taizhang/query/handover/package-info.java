/** How far hand-overs have come. */
@NullMarked
package org.taizhang.query.handover;

import org.jspecify.annotations.NullMarked;
