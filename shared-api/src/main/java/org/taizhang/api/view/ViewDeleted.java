package org.taizhang.api.view;

import org.taizhang.api.EventName;

/** A view is kept no longer. */
@EventName("view.ViewDeleted")
public record ViewDeleted(ViewId viewId) implements ViewEvent {}
