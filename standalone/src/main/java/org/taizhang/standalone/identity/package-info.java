/** The embedded identity provider: accounts, sign-in, tokens. A deployment with its own provider does without. */
@NullMarked
package org.taizhang.standalone.identity;

import org.jspecify.annotations.NullMarked;
