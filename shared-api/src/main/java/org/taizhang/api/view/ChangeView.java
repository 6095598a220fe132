package org.taizhang.api.view;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.unit.UnitId;

/**
 * Have a view show something else, or to others.
 *
 * @param sharedWith as in {@link SaveView}
 */
public record ChangeView(ViewId viewId, ViewContent content, @Nullable UnitId sharedWith) implements ViewCommand {}
