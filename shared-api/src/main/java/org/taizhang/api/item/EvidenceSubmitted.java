package org.taizhang.api.item;

import java.util.List;

import org.taizhang.api.EventName;

/** Evidence was handed in for a measure. */
@EventName("item.EvidenceSubmitted")
public record EvidenceSubmitted(ItemId itemId, MeasureId measureId, EvidenceId evidenceId, List<EvidenceFile> files,
        String effect) implements ItemEvent {

    public EvidenceSubmitted {
        files = List.copyOf(files);
    }
}
