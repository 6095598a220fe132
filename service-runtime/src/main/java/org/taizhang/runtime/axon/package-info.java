/** Axon 4.13 on Spring Boot 4.1, with what it needs to store events under names of their own. */
@NullMarked
package org.taizhang.runtime.axon;

import org.jspecify.annotations.NullMarked;
