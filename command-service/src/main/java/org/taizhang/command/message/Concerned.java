package org.taizhang.command.message;

import java.util.List;

import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Role;
import org.taizhang.api.delegation.DelegationEvent;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.delegation.WorkDelegated;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.notice.NoticeEvent;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.notice.NoticeIssued;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.plan.PlanEvent;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.plan.PlanSubmitted;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.edge.Streams;
import org.taizhang.runtime.directory.Directory;

/** Finds whom something concerns: from its own events, and from who holds which role now. */
@Component
class Concerned {

    private final Streams streams;
    private final Directory directory;

    Concerned(Streams streams, Directory directory) {
        this.streams = streams;
        this.directory = directory;
    }

    ItemPeople people(ItemId item) {
        return streams.replay(item.value(), new ItemPeople(), ItemEvent.class, ItemPeople::after);
    }

    List<PersonId> holders(Role role) {
        return directory.holders(role);
    }

    /** Those who head the unit, or the nearest one above it that somebody heads. */
    List<PersonId> headsOf(UnitId unit) {
        return directory.headsOf(unit);
    }

    /** Who heads the unit that a notice is addressed to. */
    List<PersonId> addressees(NoticeId notice) {
        return streams.<List<PersonId>, NoticeEvent>replay(notice.value(), List.of(), NoticeEvent.class,
                (before, event, actor) -> event instanceof NoticeIssued e ? headsOf(e.unit()) : before);
    }

    List<PersonId> issuer(NoticeId notice) {
        return streams.<List<PersonId>, NoticeEvent>replay(notice.value(), List.of(), NoticeEvent.class,
                (before, event, actor) -> event instanceof NoticeIssued ? List.of(actor) : before);
    }

    /** Who delegated and to whom. */
    List<PersonId> parties(DelegationId delegation) {
        return streams.<List<PersonId>, DelegationEvent>replay(delegation.value(), List.of(), DelegationEvent.class,
                (before, event, actor) -> event instanceof WorkDelegated e
                        ? List.of(e.delegator(), e.delegate())
                        : before);
    }

    /** Who submitted the plan last. */
    List<PersonId> submitter(PlanId plan) {
        return streams.<List<PersonId>, PlanEvent>replay(plan.value(), List.of(), PlanEvent.class,
                (before, event, actor) -> event instanceof PlanSubmitted ? List.of(actor) : before);
    }
}
