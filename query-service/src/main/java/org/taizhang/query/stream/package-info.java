/** Tells whoever keeps a stream open what changes, as it happens (ADR 28). */
@NullMarked
package org.taizhang.query.stream;

import org.jspecify.annotations.NullMarked;
