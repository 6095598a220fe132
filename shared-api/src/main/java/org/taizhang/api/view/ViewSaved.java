package org.taizhang.api.view;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;

/**
 * A view is kept, or kept in another form than before.
 *
 * @param sharedWith the unit whose people and those of the units below see it too; null: its owner alone does
 */
@EventName("view.ViewSaved")
public record ViewSaved(ViewId viewId, PersonId owner, ViewContent content,
        @Nullable UnitId sharedWith) implements ViewEvent {}
