package org.taizhang.command.item;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.ClosureReturned;
import org.taizhang.api.item.ClosureStepApproved;
import org.taizhang.api.item.DeadlineSettled;
import org.taizhang.api.item.EstablishedRuleLinked;
import org.taizhang.api.item.EvidenceAccepted;
import org.taizhang.api.item.EvidenceReturned;
import org.taizhang.api.item.EvidenceSubmitted;
import org.taizhang.api.item.EvidenceWithdrawn;
import org.taizhang.api.item.ExtensionDeclined;
import org.taizhang.api.item.ExtensionGranted;
import org.taizhang.api.item.ExtensionRequested;
import org.taizhang.api.item.ExtensionWithdrawn;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemMerged;
import org.taizhang.api.item.ItemPutInForce;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.MeasureAmended;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureBasicallyCompleted;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureFellOverdue;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.ProblemAmended;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.api.item.RepeatedProblemLinked;
import org.taizhang.api.item.ResponsibleUnitAssigned;
import org.taizhang.api.item.RootCauseRecorded;
import org.taizhang.api.item.RuleDemandMet;
import org.taizhang.api.item.SameTypeCheckRecorded;
import org.taizhang.api.item.TakenOverClosureAccepted;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.item.EvidenceState.Verdict;

/** What each event changes. Replaying the stream through this gives the state at any point. */
public final class ItemEvolution {

    private ItemEvolution() {}

    /** The state after one more event that this person caused. */
    public static Item evolve(Item before, ItemEvent event, PersonId actor) {
        return switch (event) {
            case ProblemRaised e -> new Item.Raised(ItemFacts.of(
                    new ItemOrigin(e.itemId(), e.number(), e.place(), e.problem(), e.raisedOn(),
                            raiser(e.place(), actor), null),
                    Preparation.of(e.responsibleUnit(), e.inForce(), e.problem().rootCause() != null)));
            case ItemTakenOver e -> new Item.Raised(ItemFacts.of(
                    new ItemOrigin(e.itemId(), e.number(), e.place(), e.problem(), e.raisedOn(),
                            raiser(e.place(), actor), e.declaration()),
                    Preparation.of(e.responsibleUnit(), e.inForce(), e.problem().rootCause() != null)));
            default -> next((Item.Present) before, event, actor);
        };
    }

    private static Item next(Item.Present before, ItemEvent event, PersonId actor) {
        ItemFacts facts = before.facts().at(before.facts().version() + 1);
        Preparation preparation = facts.preparation();
        return switch (event) {
            case ProblemRaised e -> throw new IllegalStateException("raised twice: " + e.itemId());
            case ItemTakenOver e -> throw new IllegalStateException("taken over twice: " + e.itemId());
            case ResponsibleUnitAssigned e -> keep(before, facts.with(preparation.answeredFor(e.responsibleUnit())));
            case MeasureAssigned e -> keep(before, facts.with(assigned(e.measure(), actor)));
            case ProblemAmended e -> keep(before, facts.with(e.amendment()));
            case MeasureAmended e -> keep(before,
                    facts.changing(e.measureId(), m -> m.amended(e.title(), e.text(), e.deadline())));
            case MeasureDropped e -> keep(before,
                    lapsed(facts, extension -> extension.measure().equals(e.measureId())).without(e.measureId()));
            case DeadlineSettled e -> keep(before, facts.changing(e.measureId(), m -> m.due(e.deadline())));
            case MeasureFellOverdue e -> keep(before, facts.changing(e.measureId(), m -> m.overdue(e.due())));
            case ItemClaimed e -> new Item.Claimed(claimed(facts, e), false);
            case ItemPutInForce e -> keep(before, facts.with(preparation.inForce(e.planVersion())));
            case MeasureReassigned e -> keep(before, facts.changing(e.measureId(), m -> m.givenTo(e.assignment())));
            case RootCauseRecorded _ -> keep(before, facts.with(preparation.withRootCause()));
            case SameTypeCheckRecorded _ -> keep(before, facts.with(preparation.withSameTypeCheck()));
            case ProgressReported e -> begun(before, facts.changing(e.measureId(), m -> m.reportedOn(e.occurredOn())));
            case MeasureReviewed e -> begun(before,
                    facts.changing(e.measureId(), m -> m.reviewedOn(e.occurredOn(), e.positive())));
            case EvidenceSubmitted e -> begun(before, facts.with(new EvidenceState(e.evidenceId(), e.measureId(),
                    e.files(), actor, null, Verdict.SUBMITTED, true)));
            case EvidenceAccepted e -> keep(before,
                    facts.changing(e.evidenceId(), submitted -> submitted.decided(Verdict.ACCEPTED)));
            case EvidenceReturned e -> keep(before,
                    facts.changing(e.evidenceId(), submitted -> submitted.decided(Verdict.RETURNED)));
            case MeasureCompleted e -> begun(before, completed(facts, e));
            case ClosureRequested e -> new Item.ClosurePending(facts.with(facts.round().requestedBy(actor)),
                    new RequestedClosure(e.chain(), e.evidence(), 0));
            case ClosureStepApproved e -> new Item.ClosurePending(facts.with(facts.round().approvedBy(actor, e.step())),
                    ((Item.ClosurePending) before).request().stepApproved());
            case ClosureReturned _ -> new Item.Claimed(facts, true);
            case ItemClosed _ -> new Item.Closed(facts, false);
            case ItemReopened e -> new Item.Claimed(reopened(facts, e), true);
            case ItemWithdrawn _ -> new Item.Withdrawn(facts);
            case ExtensionRequested e ->
                keep(before, facts.with(new ExtensionState(e.extensionId(), e.measureId(), actor, null,
                        e.from(), e.to(), e.number(), e.atMost(), ExtensionState.Verdict.PENDING)));
            case ExtensionGranted e -> keep(before, facts.changing(e.extensionId(), ExtensionState.Verdict.GRANTED)
                    .changing(e.measureId(), m -> m.extendedTo(e.to())));
            case ExtensionDeclined e -> keep(before,
                    facts.changing(e.extensionId(), ExtensionState.Verdict.DECLINED));
            case ExtensionWithdrawn e -> keep(before,
                    facts.changing(e.extensionId(), ExtensionState.Verdict.WITHDRAWN));
            case EvidenceWithdrawn e -> keep(before,
                    facts.changing(e.evidenceId(), submitted -> submitted.decided(Verdict.WITHDRAWN)));
            case MeasureBasicallyCompleted e -> begun(before,
                    facts.changing(e.measureId(), m -> m.reportedOn(e.occurredOn())));
            case TakenOverClosureAccepted _ -> new Item.Closed(lapsed(facts, _ -> true), true);
            case ItemMerged e -> new Item.Merged(facts, e.into());
            case RepeatedProblemLinked e -> keep(before, facts.repeating(e.earlier()));
            case EstablishedRuleLinked e -> linked(before, facts.with(preparation.withRule(e.ruleId())));
            case RuleDemandMet _ -> keep(before, facts);
        };
    }

    /** As {@link #evolve} has it, brought about in this person's place. */
    public static Item onBehalfOf(Item item, ItemEvent event, PersonId delegator) {
        Item.Present present = (Item.Present) item;
        return switch (event) {
            case EvidenceSubmitted e -> keep(present,
                    present.facts().changing(e.evidenceId(), submitted -> submitted.inPlaceOf(delegator)));
            case ClosureRequested _ -> keep(present,
                    present.facts().with(present.facts().round().requestedBy(delegator)));
            case ExtensionRequested e -> keep(present, present.facts()
                    .with(present.facts().extension(e.extensionId()).inPlaceOf(delegator)));
            default -> item;
        };
    }

    private static @Nullable PersonId raiser(Place place, PersonId actor) {
        return place.imported() == null ? actor : null;
    }

    private static MeasureState assigned(MeasureDraft draft, PersonId assigner) {
        return new MeasureState(draft.measureId(), assigner, draft.title(), draft.text(), draft.assignment(),
                draft.deadline(), null, null, null, null, null);
    }

    private static ItemFacts claimed(ItemFacts facts, ItemClaimed event) {
        ItemFacts changed = facts.with(facts.preparation().claimed(event.claimedOn()));
        for (var due : event.immediateDeadlines().entrySet()) {
            changed = changed.changing(due.getKey(), m -> m.due(m.deadline().on(due.getValue())));
        }
        return changed;
    }

    private static ItemFacts completed(ItemFacts facts, MeasureCompleted event) {
        return lapsed(facts.changing(event.measureId(), m -> m.completedOn(event.completedOn())),
                extension -> extension.measure().equals(event.measureId()));
    }

    /** Whoever is done needs no later deadline. */
    private static ItemFacts lapsed(ItemFacts facts, Predicate<ExtensionState> which) {
        ItemFacts changed = facts;
        for (ExtensionState open : facts.extensions().values().stream().filter(ExtensionState::pending).filter(which)
                .toList()) {
            changed = changed.changing(open.id(), ExtensionState.Verdict.LAPSED);
        }
        return changed;
    }

    private static ItemFacts reopened(ItemFacts facts, ItemReopened event) {
        ItemFacts changed = facts.with(new Round(event.round(), Set.of(), Map.of()));
        for (var measure : event.measures()) {
            changed = changed.changing(measure, MeasureState::reopened);
        }
        List<EvidenceState> past = changed.evidence().values().stream()
                .filter(submitted -> event.measures().contains(submitted.measure())).toList();
        for (EvidenceState submitted : past) {
            changed = changed.with(submitted.past());
        }
        return changed;
    }

    /** A rule may come out of an item after its closing. */
    private static Item linked(Item.Present before, ItemFacts facts) {
        return before instanceof Item.Closed closed ? new Item.Closed(facts, closed.asDeclared()) : keep(before, facts);
    }

    private static Item keep(Item.Present before, ItemFacts facts) {
        return ((Item.Open) before).with(facts);
    }

    /** As {@link #keep}; the first thing done turns claimed into in progress. */
    private static Item begun(Item.Present before, ItemFacts facts) {
        return before instanceof Item.Claimed ? new Item.Claimed(facts, true) : keep(before, facts);
    }
}
