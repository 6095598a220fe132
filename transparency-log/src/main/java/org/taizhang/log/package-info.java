/**
 * A transparency log in plain Java: RFC 6962 and RFC 9162 Merkle trees and proofs, C2SP signed notes and tile names.
 * Only published schemes are implemented here; there is no proof of our own.
 */
@NullMarked
package org.taizhang.log;

import org.jspecify.annotations.NullMarked;
