/** Everything in one JVM: both services, embedded PostgreSQL and an identity provider. */
@NullMarked
package org.taizhang.standalone;

import org.jspecify.annotations.NullMarked;
