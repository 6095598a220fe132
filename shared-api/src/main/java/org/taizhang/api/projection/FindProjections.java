package org.taizhang.api.projection;

import org.taizhang.api.authority.Caller;

/** Asks how far every processing group has come; answered by {@link ProjectionsView}. */
public record FindProjections(Caller caller) {}
