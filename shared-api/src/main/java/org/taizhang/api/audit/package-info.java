/** The audit log as auditors ask for it. */
@NullMarked
package org.taizhang.api.audit;

import org.jspecify.annotations.NullMarked;
