package org.taizhang.command.message;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.EvidenceSubmitted;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.ExtensionRequested;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemPutInForce;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ResponsibleUnitAssigned;
import org.taizhang.api.item.Subject;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;

/** Whom an item concerns, as its own events say. */
final class ItemPeople {

    private @Nullable Problem problem;
    private @Nullable UnitId unit;
    private boolean inForce;
    private boolean claimed;
    private final Map<MeasureId, Assignment> measures = new LinkedHashMap<>();
    private final Map<EvidenceId, PersonId> submitters = new HashMap<>();
    private final Map<ExtensionId, PersonId> askers = new HashMap<>();
    private @Nullable PersonId requester;
    private List<ChainStep> chain = List.of();

    ItemPeople after(ItemEvent event, PersonId actor) {
        switch (event) {
            case ProblemRaised e -> begins(e.problem(), e.responsibleUnit(), e.inForce());
            case ItemTakenOver e -> begins(e.problem(), e.responsibleUnit(), e.inForce());
            case ResponsibleUnitAssigned e -> unit = e.responsibleUnit();
            case ItemPutInForce _ -> inForce = true;
            case ItemClaimed _ -> claimed = true;
            case MeasureAssigned e -> measures.put(e.measure().measureId(), e.measure().assignment());
            case MeasureReassigned e -> measures.put(e.measureId(), e.assignment());
            case MeasureDropped e -> measures.remove(e.measureId());
            case EvidenceSubmitted e -> submitters.put(e.evidenceId(), actor);
            case ExtensionRequested e -> askers.put(e.extensionId(), actor);
            case ClosureRequested e -> {
                requester = actor;
                chain = e.chain();
            }
            default -> {
            }
        }
        return this;
    }

    private void begins(Problem raised, @Nullable UnitId responsible, boolean alreadyInForce) {
        problem = raised;
        unit = responsible;
        inForce = alreadyInForce;
    }

    boolean inForce() {
        return inForce;
    }

    boolean claimed() {
        return claimed;
    }

    @Nullable
    UnitId unit() {
        return unit;
    }

    @Nullable
    UnitId unit(MeasureId measure) {
        Assignment assignment = measures.get(measure);
        return assignment == null || assignment.responsibleUnit() == null ? unit : assignment.responsibleUnit();
    }

    Map<MeasureId, Assignment> measures() {
        return measures;
    }

    List<PersonId> owners(MeasureId measure) {
        Assignment assignment = measures.get(measure);
        return assignment == null ? List.of() : visible(assignment.owners());
    }

    List<PersonId> leaders(MeasureId measure) {
        Assignment assignment = measures.get(measure);
        return assignment == null ? List.of() : assignment.leadLeaders();
    }

    /** Those who lead the measure and may decide on its first extension: neither its owners nor who asks. */
    List<PersonId> granters(MeasureId measure, PersonId asker) {
        Assignment assignment = measures.get(measure);
        return leaders(measure).stream().filter(leader -> !leader.equals(asker))
                .filter(leader -> assignment == null || !assignment.owners().contains(leader)).toList();
    }

    List<PersonId> owners() {
        return visible(measures.values().stream().flatMap(a -> a.owners().stream()).toList());
    }

    List<PersonId> submitter(EvidenceId evidence) {
        return visible(known(submitters.get(evidence)));
    }

    List<PersonId> asker(ExtensionId extension) {
        return visible(known(askers.get(extension)));
    }

    List<PersonId> requester() {
        return visible(known(requester));
    }

    private static List<PersonId> known(@Nullable PersonId person) {
        return person == null ? List.of() : List.of(person);
    }

    /** The step of the closing chain at this place, from 1; null after the last. */
    @Nullable
    ChainStep step(int position) {
        return position <= chain.size() ? chain.get(position - 1) : null;
    }

    /** What belongs to an individual is not for a unit's people to know. */
    List<PersonId> visible(Collection<PersonId> people) {
        if (problem == null || problem.subject() == Subject.TEAM) {
            return List.copyOf(people);
        }
        Set<PersonId> theirs = new HashSet<>();
        if (problem.person() != null) {
            theirs.add(problem.person());
        }
        measures.values().forEach(assignment -> theirs.addAll(assignment.leadLeaders()));
        return people.stream().filter(theirs::contains).toList();
    }
}
