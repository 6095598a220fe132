package org.taizhang.api.inspection;

import java.util.List;

import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.privacy.FreeText;

/**
 * What was found of one item.
 *
 * @param evidence photographs and papers, already stored
 */
public record InspectionFinding(ItemId itemId, InspectionResult result, @FreeText String text,
        List<EvidenceFile> evidence) {

    public InspectionFinding {
        evidence = List.copyOf(evidence);
    }
}
