package org.taizhang.api.imports;

import java.util.List;

import org.taizhang.api.EventName;

/** Every row was tried. */
@EventName("import.ImportCompleted")
public record ImportCompleted(ImportId importId, int created, List<FailedRow> failed) implements ImportEvent {

    public ImportCompleted {
        failed = List.copyOf(failed);
    }
}
