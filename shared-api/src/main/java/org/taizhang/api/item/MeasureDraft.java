package org.taizhang.api.item;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.privacy.FreeText;

/**
 * A measure as it is first given.
 *
 * @param title its first sentence
 * @param text what is done, whole
 * @param declaredStatus what a running ledger claims of it, such as 已完成
 * @param declaredProgress what a running ledger tells of its progress
 * @param evidenceReferences paper references of a running ledger
 */
public record MeasureDraft(MeasureId measureId, @FreeText String title, @FreeText String text, Assignment assignment,
        Deadline deadline,
        @FreeText @Nullable String declaredStatus, @FreeText @Nullable String declaredProgress,
        @FreeText List<String> evidenceReferences) {

    public MeasureDraft {
        evidenceReferences = List.copyOf(evidenceReferences);
    }
}
