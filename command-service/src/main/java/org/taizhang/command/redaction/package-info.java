/** Redactions and erasures on the write side: what is asked for, agreed to, and then done to keys, files and queues. */
@NullMarked
package org.taizhang.command.redaction;

import org.jspecify.annotations.NullMarked;
