package org.taizhang.command.item;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.person.PersonId;

/**
 * Evidence as it stands.
 *
 * @param inPlaceOf who delegated handing it in, if anybody did
 * @param current handed in for what is to be done now, not in a round that was reopened since
 */
public record EvidenceState(EvidenceId id, MeasureId measure, List<EvidenceFile> files, PersonId submitter,
        @Nullable PersonId inPlaceOf, Verdict verdict, boolean current) {

    /** What became of it. */
    enum Verdict {
        SUBMITTED,
        ACCEPTED,
        RETURNED,
        WITHDRAWN
    }

    public EvidenceState {
        files = List.copyOf(files);
    }

    boolean counts() {
        return current && verdict == Verdict.ACCEPTED;
    }

    /** Handed in and neither returned nor taken back. */
    boolean stands() {
        return verdict == Verdict.SUBMITTED || verdict == Verdict.ACCEPTED;
    }

    /** Any of them handed it in, or had it handed in. */
    boolean isOf(Set<PersonId> persons) {
        return persons.contains(submitter) || inPlaceOf != null && persons.contains(inPlaceOf);
    }

    EvidenceState inPlaceOf(PersonId delegator) {
        return new EvidenceState(id, measure, files, submitter, delegator, verdict, current);
    }

    EvidenceState decided(Verdict decision) {
        return new EvidenceState(id, measure, files, submitter, inPlaceOf, decision, current);
    }

    EvidenceState past() {
        return new EvidenceState(id, measure, files, submitter, inPlaceOf, verdict, false);
    }
}
