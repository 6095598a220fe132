package org.taizhang.api.delegation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.ledger.Named;

/**
 * A page of delegations, those that end last first.
 *
 * @param next cursor of the page after; null on the last
 */
public record DelegationsView(List<Entry> delegations, @Nullable String next) {

    public DelegationsView {
        delegations = List.copyOf(delegations);
    }

    /** Where a delegation stands. */
    public enum Status {
        /** Its first day is still to come. */
        TO_COME,
        /** Acts under it are accepted today. */
        IN_FORCE,
        /** Its last day has passed. */
        OVER,
        /** It was taken back. */
        REVOKED
    }

    /**
     * One delegation.
     *
     * @param revokedBecause why it was taken back; null where it was not
     */
    public record Entry(String id, Named delegator, Named delegate, LocalDate from, LocalDate until, Status status,
            String reason, @Nullable String revokedBecause) {}
}
