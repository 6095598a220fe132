package org.taizhang.api.lookback;

import java.util.List;

import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.privacy.FreeText;

/**
 * What was found of one item.
 *
 * @param evidence photographs and papers, already stored
 */
public record LookBackFinding(ItemId itemId, LookBackResult result, @FreeText String text,
        List<EvidenceFile> evidence) {

    public LookBackFinding {
        evidence = List.copyOf(evidence);
    }
}
