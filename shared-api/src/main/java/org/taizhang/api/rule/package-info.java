/** Established rules (建章立制): what came out of rectification for good. */
@NullMarked
package org.taizhang.api.rule;

import org.jspecify.annotations.NullMarked;
