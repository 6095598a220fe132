/** The write side. */
@NullMarked
package org.taizhang.command;

import org.jspecify.annotations.NullMarked;
