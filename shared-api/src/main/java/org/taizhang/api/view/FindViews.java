package org.taizhang.api.view;

import org.taizhang.api.authority.Caller;

/** Asks for the views that the caller sees; answered by {@link ViewsView}. */
public record FindViews(Caller caller) {}
