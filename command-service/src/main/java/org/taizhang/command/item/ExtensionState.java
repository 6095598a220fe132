package org.taizhang.command.item;

import java.time.LocalDate;

import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.person.PersonId;

/**
 * A request for an extension as it stands.
 *
 * @param number which extension of its measure it is or would be, from 1
 * @param atMost how many a measure might have when it was requested
 */
public record ExtensionState(ExtensionId id, MeasureId measure, PersonId requester, LocalDate from, LocalDate to,
        int number, int atMost, Verdict verdict) {

    /** What became of it. */
    enum Verdict {
        PENDING,
        GRANTED,
        DECLINED,
        WITHDRAWN,
        /** The measure was completed before anybody decided. */
        LAPSED
    }

    boolean pending() {
        return verdict == Verdict.PENDING;
    }

    ExtensionState decided(Verdict decision) {
        return new ExtensionState(id, measure, requester, from, to, number, atMost, decision);
    }
}
