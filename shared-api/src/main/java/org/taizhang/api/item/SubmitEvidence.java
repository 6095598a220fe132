package org.taizhang.api.item;

import java.util.List;

/**
 * Hands in evidence (佐证材料) for a measure.
 *
 * @param files one or more, already stored
 * @param effect the effect that it shows
 */
public record SubmitEvidence(ItemId itemId, MeasureId measureId, EvidenceId evidenceId, List<EvidenceFile> files,
        String effect) implements MeasureCommand {

    public SubmitEvidence {
        files = List.copyOf(files);
    }
}
