/** What every act that covers items shares on the write side. */
@NullMarked
package org.taizhang.command.covering;

import org.jspecify.annotations.NullMarked;
