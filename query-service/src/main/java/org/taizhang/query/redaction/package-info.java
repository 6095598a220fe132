/** Redactions on the read side: where a text stands, what is asked for, and rows made anew after it is gone. */
@NullMarked
package org.taizhang.query.redaction;

import org.jspecify.annotations.NullMarked;
