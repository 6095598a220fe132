/** What a person does with the messages that came. */
@NullMarked
package org.taizhang.api.inbox;

import org.jspecify.annotations.NullMarked;
