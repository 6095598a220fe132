package org.taizhang.api.act;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of acts, the latest first.
 *
 * @param next cursor of the page after; null on the last
 * @param position every event up to it is in these rows
 */
public record ActsView(List<ActView> acts, @Nullable String next, String position, Instant asOf) {

    public ActsView {
        acts = List.copyOf(acts);
    }
}
