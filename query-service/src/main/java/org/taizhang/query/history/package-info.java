/** What happened, from the event store itself, in sentences. */
@NullMarked
package org.taizhang.query.history;

import org.jspecify.annotations.NullMarked;
