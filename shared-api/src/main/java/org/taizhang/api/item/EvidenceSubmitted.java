package org.taizhang.api.item;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** Evidence was handed in for a measure. */
@EventName("item.EvidenceSubmitted")
public record EvidenceSubmitted(ItemId itemId, MeasureId measureId, EvidenceId evidenceId, List<EvidenceFile> files,
        @FreeText String effect) implements ItemEvent {

    public EvidenceSubmitted {
        files = List.copyOf(files);
    }
}
