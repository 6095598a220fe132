/** Accountability markers (问责、约谈、诫勉): that a competent organisation decided, never what. */
@NullMarked
package org.taizhang.api.accountability;

import org.jspecify.annotations.NullMarked;
