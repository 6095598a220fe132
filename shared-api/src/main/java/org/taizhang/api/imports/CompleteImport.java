package org.taizhang.api.imports;

import java.util.List;

/** Ends an import with its result; sent by a process only. */
public record CompleteImport(ImportId importId, int created, List<FailedRow> failed) implements ImportCommand {

    public CompleteImport {
        failed = List.copyOf(failed);
    }
}
