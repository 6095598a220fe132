/** The offline verifier: a command line for auditors that trusts no server and needs none. */
@NullMarked
package org.taizhang.verify;

import org.jspecify.annotations.NullMarked;
