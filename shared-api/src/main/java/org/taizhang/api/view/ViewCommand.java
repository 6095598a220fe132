package org.taizhang.api.view;

import org.taizhang.api.Command;

/** Commands to one saved view. */
public sealed interface ViewCommand extends Command permits SaveView, ChangeView, DeleteView {

    ViewId viewId();

    @Override
    default String streamId() {
        return viewId().value();
    }
}
