package org.taizhang.api.imports;

import org.taizhang.api.Command;

/** Commands to the imports of one document. */
public sealed interface ImportCommand extends Command permits ConfirmImport, CompleteImport, WithdrawImport {

    ImportId importId();

    @Override
    default String streamId() {
        return importId().value();
    }
}
