/**
 * The audit log: a transparency log over the events of all streams, its signed checkpoints, its proofs and bundles. How
 * it is written to the byte is in docs/audit-log.md.
 */
@NullMarked
package org.taizhang.query.audit;

import org.jspecify.annotations.NullMarked;
