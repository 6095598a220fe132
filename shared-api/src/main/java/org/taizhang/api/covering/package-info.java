/** What every act that covers items shares: notices, inspections, look-backs, rules, markers. */
@NullMarked
package org.taizhang.api.covering;

import org.jspecify.annotations.NullMarked;
