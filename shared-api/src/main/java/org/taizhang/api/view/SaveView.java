package org.taizhang.api.view;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.unit.UnitId;

/**
 * Keep a view.
 *
 * @param sharedWith the caller's unit, whose people and those of the units below see it too; null: nobody else does
 */
public record SaveView(ViewId viewId, ViewContent content, @Nullable UnitId sharedWith) implements ViewCommand {}
