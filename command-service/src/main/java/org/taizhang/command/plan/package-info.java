/** Plans on the write side: the model, its aggregate, what follows an approval, and the HTTP edge. */
@NullMarked
package org.taizhang.command.plan;

import org.jspecify.annotations.NullMarked;
