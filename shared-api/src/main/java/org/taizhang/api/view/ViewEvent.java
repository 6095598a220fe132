package org.taizhang.api.view;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to a saved view. */
public sealed interface ViewEvent extends DomainEvent permits ViewSaved, ViewDeleted {

    ViewId viewId();

    @Override
    default String streamId() {
        return viewId().value();
    }
}
