/** Versions of plans: what each froze, what differs between two, and what a reviewer has to look at. */
@NullMarked
package org.taizhang.query.planversion;

import org.jspecify.annotations.NullMarked;
