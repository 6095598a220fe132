package org.taizhang.api.delegation;

import java.time.LocalDate;
import java.util.List;

import org.taizhang.api.ledger.Named;

/** Delegations, those that end last first. */
public record DelegationsView(List<Entry> delegations) {

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

    /** One delegation. */
    public record Entry(String id, Named delegator, Named delegate, LocalDate from, LocalDate until, Status status) {}
}
