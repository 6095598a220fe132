package org.taizhang.api.imports;

import java.util.List;

import org.taizhang.api.plan.PlanId;
import org.taizhang.api.plan.PlanSection;

/** Confirms what was read and corrected: the plan and its items are made from this. */
public record ConfirmImport(ImportId importId, String documentSha256, PlanId planId, String title,
        List<PlanSection> sections, List<ImportRow> rows) implements ImportCommand {

    public ConfirmImport {
        sections = List.copyOf(sections);
        rows = List.copyOf(rows);
    }
}
