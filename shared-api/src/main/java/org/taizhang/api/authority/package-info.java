/** Who may do what: roles, scopes and the authority acted under (DOMAIN §3). */
@NullMarked
package org.taizhang.api.authority;

import org.jspecify.annotations.NullMarked;
