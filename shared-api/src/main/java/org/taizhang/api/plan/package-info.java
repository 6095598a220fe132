/** Rectification plans: approved documents that freeze what they cover. */
@NullMarked
package org.taizhang.api.plan;

import org.jspecify.annotations.NullMarked;
