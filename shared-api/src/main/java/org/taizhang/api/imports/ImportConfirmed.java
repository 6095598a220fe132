package org.taizhang.api.imports;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.plan.PlanSection;
import org.taizhang.api.privacy.FreeText;

/** What was read and corrected was confirmed. */
@EventName("import.ImportConfirmed")
public record ImportConfirmed(ImportId importId, String documentSha256, PlanId planId, @FreeText String title,
        List<PlanSection> sections, List<ImportRow> rows) implements ImportEvent {

    public ImportConfirmed {
        sections = List.copyOf(sections);
        rows = List.copyOf(rows);
    }
}
