package org.taizhang.command.view;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;
import org.taizhang.api.view.ViewContent;
import org.taizhang.api.view.ViewDeleted;
import org.taizhang.api.view.ViewEvent;
import org.taizhang.api.view.ViewSaved;

/** A saved view: kept, changed as often as its owner likes, and deleted for good. */
public sealed interface SavedView {

    static SavedView none() {
        return new None();
    }

    /** Nothing was saved under this id. */
    record None() implements SavedView {}

    /** Shared with a unit, or its owner's alone. */
    record Kept(PersonId owner, ViewContent content, @Nullable UnitId sharedWith) implements SavedView {}

    /** It does not come back. */
    record Gone() implements SavedView {}

    /** The state after one more event. */
    static SavedView evolve(SavedView before, ViewEvent event) {
        return switch (event) {
            case ViewSaved e -> new Kept(e.owner(), e.content(), e.sharedWith());
            case ViewDeleted _ -> new Gone();
        };
    }
}
