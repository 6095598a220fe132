package org.taizhang.command.authority;

import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;

/** One cell of the table: a role that may give the command, and how far it reaches with it at most. */
public record Permission(Role role, Scope scope) {}
