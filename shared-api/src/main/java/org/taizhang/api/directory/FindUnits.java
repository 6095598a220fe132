package org.taizhang.api.directory;

import org.taizhang.api.authority.Caller;

/** Asks for the units of the organisation; answered by {@link UnitsView}. */
public record FindUnits(Caller caller) {}
