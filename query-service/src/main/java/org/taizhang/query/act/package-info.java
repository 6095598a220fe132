/** Acts that cover items: notices, inspections, look-backs, rules and markers. */
@NullMarked
package org.taizhang.query.act;

import org.jspecify.annotations.NullMarked;
