/** Items on the write side: the model, its aggregate and its HTTP edge. */
@NullMarked
package org.taizhang.command.item;

import org.jspecify.annotations.NullMarked;
