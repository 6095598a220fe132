package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.taizhang.api.authority.Role;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.ClosureReturned;
import org.taizhang.api.item.ClosureStepApproved;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.EvidenceAccepted;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.EvidenceReturned;
import org.taizhang.api.item.EvidenceSubmitted;
import org.taizhang.api.item.EvidenceWithdrawn;
import org.taizhang.api.item.ExtensionDeclined;
import org.taizhang.api.item.ExtensionGranted;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.ExtensionRequested;
import org.taizhang.api.item.ExtensionWithdrawn;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemMerged;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureBasicallyCompleted;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.RepeatedProblemLinked;
import org.taizhang.api.item.RootCauseRecorded;
import org.taizhang.api.item.SameTypeCheckRecorded;
import org.taizhang.api.item.TakenOverClosureAccepted;
import org.taizhang.api.person.PersonId;

/** Counts the rules up from the events alone. */
final class Witness {

    int events;
    int round = 1;
    int closings;
    int returns;
    private boolean closed;
    private boolean withdrawn;
    boolean merged;
    private boolean takenOver;
    int closingsAsDeclared;
    final Map<MeasureId, Deadline> original = new HashMap<>();
    private final Map<MeasureId, LocalDate> due = new HashMap<>();
    final Map<MeasureId, Integer> granted = new HashMap<>();
    private final Map<MeasureId, ExtensionRequested> asked = new HashMap<>();
    private final Map<ExtensionId, PersonId> askers = new HashMap<>();
    private final Map<MeasureId, Set<PersonId>> leaders = new HashMap<>();
    private boolean rootCause;
    private boolean sameTypeCheck;
    private final Map<MeasureId, Set<PersonId>> owners = new HashMap<>();
    private final Set<MeasureId> completed = new HashSet<>();
    private final Map<EvidenceId, PersonId> submitters = new HashMap<>();
    private final Map<EvidenceId, MeasureId> measureOf = new HashMap<>();
    private final Set<EvidenceId> accepted = new HashSet<>();
    private Map<String, Set<PersonId>> acted = new HashMap<>();
    private List<ChainStep> chain = List.of();
    private final Set<ChainStep> approved = EnumSet.noneOf(ChainStep.class);
    private PersonId raiser = new PersonId("nobody");

    void see(ItemEvent event, PersonId actor, ItemStory story) {
        assertThat(withdrawn || merged).as("ended before %s", event).isFalse();
        assertThat(closed).as("closed before %s", event).isEqualTo(event instanceof ItemReopened);
        events++;
        switch (event) {
            case ProblemRaised _ -> raiser = actor;
            case ItemTakenOver _ -> {
                raiser = actor;
                takenOver = true;
            }
            case MeasureAssigned e -> {
                original.put(e.measure().measureId(), e.measure().deadline());
                due.put(e.measure().measureId(), e.measure().deadline().date());
                assigned(e.measure().measureId(), e.measure().assignment());
            }
            case ItemClaimed e -> e.immediateDeadlines().forEach((measure, day) -> {
                original.put(measure, original.get(measure).on(day));
                due.put(measure, day);
            });
            case MeasureReassigned e -> assigned(e.measureId(), e.assignment());
            case MeasureDropped e -> {
                assertThat(completed).as("drops what is completed").doesNotContain(e.measureId());
                owners.remove(e.measureId());
                original.remove(e.measureId());
                due.remove(e.measureId());
                asked.remove(e.measureId());
                assertThat(owners).as("measures left").isNotEmpty();
            }
            case RootCauseRecorded _ -> rootCause = true;
            case SameTypeCheckRecorded _ -> sameTypeCheck = true;
            case MeasureCompleted e -> {
                completed.add(e.measureId());
                asked.remove(e.measureId());
            }
            case MeasureBasicallyCompleted e ->
                assertThat(completed).as("completed before").doesNotContain(e.measureId());
            case ExtensionRequested e -> extensionRequested(e, actor, story.today());
            case ExtensionGranted e -> extensionGranted(e, actor, story);
            case ExtensionDeclined e -> {
                assertThat(actor).as("declines what they asked for").isNotEqualTo(askers.get(e.extensionId()));
                asked.remove(e.measureId());
            }
            case ExtensionWithdrawn e -> asked.remove(e.measureId());
            case EvidenceWithdrawn e -> {
                assertThat(e.accepted()).as("accepted").isEqualTo(accepted.contains(e.evidenceId()));
                assertThat(e.accepted() && !chain.isEmpty()).as("taken from under a pending closure").isFalse();
                accepted.remove(e.evidenceId());
            }
            case TakenOverClosureAccepted _ -> closedAsDeclared(actor);
            case RepeatedProblemLinked e -> assertThat(e.earlier()).isNotEqualTo(e.itemId());
            case ItemMerged _ -> {
                merged = true;
                assertThat(actor).as("merges what they raised").isNotEqualTo(raiser);
            }
            case EvidenceSubmitted e -> {
                submitters.put(e.evidenceId(), actor);
                measureOf.put(e.evidenceId(), e.measureId());
            }
            case EvidenceAccepted e -> {
                assertThat(actor).as("accepts what they submitted").isNotEqualTo(submitters.get(e.evidenceId()));
                accepted.add(e.evidenceId());
            }
            case EvidenceReturned e -> accepted.remove(e.evidenceId());
            case ClosureRequested e -> requested(e, actor);
            case ClosureReturned _ -> {
                returns++;
                chain = List.of();
            }
            case ClosureStepApproved e -> approvedBy(e, actor);
            case ItemClosed _ -> closedBy(actor);
            case ItemReopened e -> reopened(e);
            case ItemWithdrawn _ -> {
                withdrawn = true;
                assertThat(actor).as("withdraws what they raised").isNotEqualTo(raiser);
            }
            default -> {
            }
        }
    }

    private void assigned(MeasureId measure, Assignment given) {
        owners.put(measure, Set.copyOf(given.owners()));
        leaders.put(measure, Set.copyOf(given.leadLeaders()));
    }

    private void extensionRequested(ExtensionRequested e, PersonId actor, LocalDate today) {
        assertThat(asked).as("pending already").doesNotContainKey(e.measureId());
        assertThat(completed).as("completed").doesNotContain(e.measureId());
        assertThat(e.from()).as("the deadline that stands").isEqualTo(due.get(e.measureId())).isBefore(e.to())
                .isAfterOrEqualTo(today);
        assertThat(e.number()).as("the next one").isEqualTo(granted.getOrDefault(e.measureId(), 0) + 1)
                .isLessThanOrEqualTo(e.atMost());
        asked.put(e.measureId(), e);
        askers.put(e.extensionId(), actor);
    }

    private void extensionGranted(ExtensionGranted e, PersonId actor, ItemStory story) {
        assertThat(asked.remove(e.measureId()).extensionId()).as("what is pending").isEqualTo(e.extensionId());
        assertThat(actor).as("grants what they asked for").isNotEqualTo(askers.get(e.extensionId()));
        assertThat(owners.get(e.measureId())).as("owners").doesNotContain(actor);
        assertThat(e.original()).as("original").isEqualTo(original.get(e.measureId()).date());
        Role role = story.authority().role();
        if (role == Role.LEAD_LEADER) {
            assertThat(e.number()).isEqualTo(1);
            assertThat(leaders.get(e.measureId())).as("who leads it").contains(actor);
        } else {
            assertThat(role).isEqualTo(Role.PRINCIPAL);
        }
        due.put(e.measureId(), e.to());
        granted.put(e.measureId(), e.number());
    }

    /** The one way to be closed without evidence. */
    private void closedAsDeclared(PersonId actor) {
        assertThat(takenOver && round == 1 && chain.isEmpty()).as("taken over, first round, no request").isTrue();
        assertThat(actor).as("accepts what they took over").isNotEqualTo(raiser);
        assertThat(acted.values()).as("acted in the round").noneMatch(persons -> persons.contains(actor));
        assertThat(owners.values()).as("owns").noneMatch(persons -> persons.contains(actor));
        asked.clear();
        closed = true;
        closingsAsDeclared++;
    }

    private void requested(ClosureRequested e, PersonId actor) {
        chain = e.chain();
        approved.clear();
        acts("REQUEST", actor);
        requireComplete();
    }

    private void approvedBy(ClosureStepApproved e, PersonId actor) {
        assertThat(e.step()).as("in the order of the chain").isEqualTo(chain.get(approved.size()));
        approved.add(e.step());
        assertThat(owners.values()).as("approves what they own").noneMatch(persons -> persons.contains(actor));
        assertThat(e.reviewedVersion()).as("what was reviewed").isEqualTo(events - 2);
        acts(e.step().name(), actor);
    }

    private void closedBy(PersonId actor) {
        assertThat(chain).as("a request").isNotEmpty();
        assertThat(approved).as("approved steps").containsExactlyInAnyOrderElementsOf(chain);
        requireComplete();
        acted.forEach((as, persons) -> {
            if (!as.equals(ChainStep.RECHECK.name())) {
                assertThat(persons).as("closes after " + as).doesNotContain(actor);
            }
        });
        closed = true;
        closings++;
    }

    private void reopened(ItemReopened e) {
        assertThat(e.round()).isEqualTo(++round);
        closed = false;
        acted = new HashMap<>();
        chain = List.of();
        completed.removeAll(e.measures());
        accepted.removeIf(evidence -> e.measures().contains(measureOf.get(evidence)));
    }

    /** Nobody acts in two parts of a round, voided requests included. */
    private void acts(String as, PersonId actor) {
        acted.computeIfAbsent(as, _ -> new HashSet<>()).add(actor);
        assertThat(acted.values().stream().filter(persons -> persons.contains(actor)).count())
                .as("parts of round %d that %s acts in: %s", round, actor, acted).isEqualTo(1);
    }

    private void requireComplete() {
        assertThat(rootCause && sameTypeCheck).as("cause and check").isTrue();
        assertThat(completed).as("completed").containsAll(owners.keySet());
        assertThat(accepted.stream().map(measureOf::get)).as("measures with accepted evidence")
                .containsAll(owners.keySet());
    }
}
