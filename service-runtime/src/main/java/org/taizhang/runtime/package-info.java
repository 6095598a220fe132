/** What both services share: Axon on Spring Boot, identity, problem details, positions. */
@NullMarked
package org.taizhang.runtime;

import org.jspecify.annotations.NullMarked;
