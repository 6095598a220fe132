package org.taizhang.api.handover;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of hand-overs, the latest first.
 *
 * @param next cursor of the page after; null on the last
 */
public record HandOversView(List<HandOverView> handOvers, @Nullable String next) {

    public HandOversView {
        handOvers = List.copyOf(handOvers);
    }
}
