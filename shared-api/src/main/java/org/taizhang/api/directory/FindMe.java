package org.taizhang.api.directory;

import org.taizhang.api.authority.Caller;

/** Asks for the caller's own record; answered by {@link PersonView}. */
public record FindMe(Caller caller) {}
