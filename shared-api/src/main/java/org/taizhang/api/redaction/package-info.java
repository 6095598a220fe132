/** Redactions: texts and files of the record that are made unreadable for good, by one who asks and another who agrees. */
@NullMarked
package org.taizhang.api.redaction;

import org.jspecify.annotations.NullMarked;
