/**
 * Carries messages out of the house: by mail to persons, by webhook to other programs and to the robots of chat groups.
 */
@NullMarked
package org.taizhang.query.delivery;

import org.jspecify.annotations.NullMarked;
