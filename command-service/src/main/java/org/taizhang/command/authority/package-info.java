/** The authorisation table of DOMAIN §3, and how a role reaches an item. */
@NullMarked
package org.taizhang.command.authority;

import org.jspecify.annotations.NullMarked;
