package org.taizhang.command.item;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.person.PersonId;

/**
 * A request for an extension as it stands.
 *
 * @param inPlaceOf who delegated requesting it, if anybody did
 * @param number which extension of its measure it is or would be, from 1
 * @param atMost how many a measure might have when it was requested
 */
public record ExtensionState(ExtensionId id, MeasureId measure, PersonId requester,
        @Nullable PersonId inPlaceOf, LocalDate from, LocalDate to, int number, int atMost, Verdict verdict) {

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

    /** Any of them requested it, or had it requested. */
    boolean isOf(Set<PersonId> persons) {
        return persons.contains(requester) || inPlaceOf != null && persons.contains(inPlaceOf);
    }

    ExtensionState inPlaceOf(PersonId delegator) {
        return new ExtensionState(id, measure, requester, delegator, from, to, number, atMost, verdict);
    }

    ExtensionState decided(Verdict decision) {
        return new ExtensionState(id, measure, requester, inPlaceOf, from, to, number, atMost, decision);
    }
}
