/** Carries the events of a store on PostgreSQL to Axon Server, once, when a deployment outgrows the one database. */
@NullMarked
package org.taizhang.runtime.copy;

import org.jspecify.annotations.NullMarked;
