package org.taizhang.command.handover;

import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.handover.HandOverStarted;
import org.taizhang.api.handover.NoteHandedOver;
import org.taizhang.api.handover.WorkItem;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.ReassignMeasure;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.edge.FollowUps;

/**
 * A hand-over gives each measure to who takes over. One that is refused stops no other. Told again, it goes on where it
 * stopped: what is no longer the first person's is done.
 */
@Component
@ProcessingGroup("hand-overs")
class WhenHandOverStartedThenReassign {

    private static final int TRIES = 5;

    private final FollowUps followUps;
    private final Assignments assignments;

    WhenHandOverStartedThenReassign(FollowUps followUps, Assignments assignments) {
        this.followUps = followUps;
        this.assignments = assignments;
    }

    @EventHandler
    void on(HandOverStarted started, EventMessage<HandOverStarted> event) {
        for (WorkItem measure : started.measures()) {
            String refusal = reassign(measure, started, event);
            followUps.send(new NoteHandedOver(started.handOverId(), measure, refusal), event,
                    "note:" + measure.measureId());
        }
    }

    /** The code it was refused with; null where the measure is not the first person's any more. */
    private @Nullable String reassign(WorkItem measure, HandOverStarted started, EventMessage<?> event) {
        for (int attempt = 1;; attempt++) {
            try {
                Assignments.Found found = assignments.of(measure);
                if (!names(found.assignment(), started.from())) {
                    return null;
                }
                Assignment changed = handed(found.assignment(), started.from(), started.to());
                followUps.sendSeeing(found.version(),
                        new ReassignMeasure(measure.itemId(), measure.measureId(), changed, started.reason()), event,
                        "reassign:" + measure.measureId());
                return null;
            } catch (Refusal refusal) {
                // Somebody changed the item since it was read: its people may have changed with it.
                if (!refusal.code().name().equals(GeneralRefusal.STALE_VERSION.name()) || attempt == TRIES) {
                    return refusal.code().name();
                }
            }
        }
    }

    private static boolean names(Assignment assignment, PersonId person) {
        return assignment.owners().contains(person) || assignment.leadLeaders().contains(person);
    }

    private static Assignment handed(Assignment before, PersonId from, PersonId to) {
        return new Assignment(replaced(before.owners(), from, to), replaced(before.leadLeaders(), from, to),
                before.responsibleUnit(), before.leadUnits(), before.assistingUnits(), before.oversightUnit(),
                before.asWritten());
    }

    private static List<PersonId> replaced(List<PersonId> persons, PersonId from, PersonId to) {
        return persons.stream().map(person -> person.equals(from) ? to : person).distinct().toList();
    }
}
