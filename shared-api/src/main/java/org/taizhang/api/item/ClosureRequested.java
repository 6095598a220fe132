package org.taizhang.api.item;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * Striking the item off was requested.
 *
 * @param chain the steps to be approved, in order, as the source's setting stood
 * @param evidence SHA-256 of every accepted file at that time, sorted
 */
@EventName("item.ClosureRequested")
public record ClosureRequested(ItemId itemId, int round, List<ChainStep> chain, boolean shortChain,
        List<String> evidence, @FreeText String text) implements ItemEvent {

    public ClosureRequested {
        chain = List.copyOf(chain);
        evidence = List.copyOf(evidence);
    }
}
