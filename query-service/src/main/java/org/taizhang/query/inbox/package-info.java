/** The messages that came to a person. */
@NullMarked
package org.taizhang.query.inbox;

import org.jspecify.annotations.NullMarked;
