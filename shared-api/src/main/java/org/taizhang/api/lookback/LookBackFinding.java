package org.taizhang.api.lookback;

import java.util.List;

import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.ItemId;

/**
 * What was found of one item.
 *
 * @param evidence photographs and papers, already stored
 */
public record LookBackFinding(ItemId itemId, LookBackResult result, String text, List<EvidenceFile> evidence) {

    public LookBackFinding {
        evidence = List.copyOf(evidence);
    }
}
