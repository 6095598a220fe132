/** Hand-over (离岗交接): what somebody still has to do goes to another one, measure by measure. */
@NullMarked
package org.taizhang.api.handover;

import org.jspecify.annotations.NullMarked;
