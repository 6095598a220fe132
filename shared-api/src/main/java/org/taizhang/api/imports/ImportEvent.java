package org.taizhang.api.imports;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to the imports of one document. */
public sealed interface ImportEvent extends DomainEvent permits ImportConfirmed, ImportCompleted, ImportWithdrawn {

    ImportId importId();

    @Override
    default String streamId() {
        return importId().value();
    }
}
