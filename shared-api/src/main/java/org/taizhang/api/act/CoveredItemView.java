package org.taizhang.api.act;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.ItemStatus;

/**
 * An item that an act covers, with what the act found of it.
 *
 * @param round the round that was looked back on
 * @param result such as {@code HOLDS}
 * @param evidence photographs and papers
 */
public record CoveredItemView(String id, String number, String title, ItemStatus status, @Nullable Integer round,
        @Nullable String result, @Nullable String finding, List<EvidenceFile> evidence) {

    public CoveredItemView {
        evidence = List.copyOf(evidence);
    }
}
