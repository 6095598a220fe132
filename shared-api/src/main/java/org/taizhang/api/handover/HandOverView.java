package org.taizhang.api.handover;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.ledger.Named;

/**
 * How far a hand-over has come.
 *
 * @param done measures that are the other person's now
 * @param refused measures that could not be handed over, and why
 * @param completed every measure was tried
 */
public record HandOverView(String id, long version, Named from, Named to, @Nullable Named by, Instant startedAt,
        String reason, int total, int done, List<Refused> refused, boolean completed) {

    public HandOverView {
        refused = List.copyOf(refused);
    }

    /**
     * One that stays where it was.
     *
     * @param number the item's number
     * @param message why, in the language asked for
     */
    public record Refused(String itemId, @Nullable String number, String measureId, String code, String message) {}
}
