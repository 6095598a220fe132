/** A witness that an auditor or regulator runs: it cosigns what a log signed, if it continues what was cosigned before. */
@NullMarked
package org.taizhang.witness;

import org.jspecify.annotations.NullMarked;
