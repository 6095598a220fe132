package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.item.ItemCommands.ITEM;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.AcceptEvidence;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.ClosureReturned;
import org.taizhang.api.item.ClosureStepApproved;
import org.taizhang.api.item.CompleteMeasure;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DropMeasure;
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
import org.taizhang.api.item.ItemCommand;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemMerged;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureBasicallyCompleted;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ReassignMeasure;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.item.RepeatedProblemLinked;
import org.taizhang.api.item.RecordOverdue;
import org.taizhang.api.item.ReportProgress;
import org.taizhang.api.item.ReturnEvidence;
import org.taizhang.api.item.RootCauseRecorded;
import org.taizhang.api.item.SameTypeCheckRecorded;
import org.taizhang.api.item.TakenOverClosureAccepted;
import org.taizhang.api.item.WithdrawExtension;
import org.taizhang.api.item.WithdrawItem;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.People;
import org.taizhang.runtime.axon.NamedEventSerializer;

/**
 * People of many roles try whatever they like, in any order. Whatever comes of it, DOMAIN §2's rules hold of the events
 * alone, counted up here a second time without the model. Fails with the seed that repeats it.
 */
class ItemRandomWalkTest {

    private static final int WALKS = 300;
    private static final int STEPS = 250;

    static final List<Caller> PEOPLE = List.of(of("a", Role.OFFICE, Role.UNIT_HEAD),
            of("b", Role.OFFICE, Role.SUPERVISOR), of("c", Role.UNIT_HEAD, Role.SUPERVISOR), of("d"),
            of("e", Role.UNIT_HEAD), of("f", Role.OFFICE), of("g", Role.SUPERVISOR),
            of("h", Role.OFFICE, Role.UNIT_HEAD, Role.SUPERVISOR), of("i", Role.LEAD_LEADER, Role.PRINCIPAL),
            of("j", Role.LEAD_LEADER), of("k", Role.PRINCIPAL, Role.UNIT_HEAD));

    private static Caller of(String name, Role... roles) {
        return People.person(name, Stream.concat(Stream.of(Grant.of(Role.OWNER)), Stream.of(roles).map(role -> role
                .equals(Role.UNIT_HEAD)
                        ? Grant.forUnits(role, FINANCE, Set.of(FINANCE))
                        : Grant.of(role)))
                .toArray(Grant[]::new));
    }

    @Test
    void whatever_anybody_tries_the_rules_hold() {
        int closed = 0;
        int reopened = 0;
        int returned = 0;
        int extended = 0;
        int declared = 0;
        int merged = 0;
        for (int seed = 0; seed < WALKS; seed++) {
            try {
                Witness witness = walk(seed);
                closed += witness.closings;
                reopened += witness.round - 1;
                returned += witness.returns;
                extended += witness.granted.values().stream().mapToInt(Integer::intValue).sum();
                declared += witness.closingsAsDeclared;
                merged += witness.merged ? 1 : 0;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        // Otherwise nothing was tried that could have broken a rule.
        assertThat(closed).as("closings").isGreaterThan(WALKS / 4);
        assertThat(reopened).as("reopenings").isGreaterThan(WALKS / 10);
        assertThat(returned).as("returns").isGreaterThan(10);
        assertThat(extended).as("extensions").isGreaterThan(WALKS / 10);
        assertThat(declared).as("closings as declared").isGreaterThan(10);
        assertThat(merged).as("merges").isGreaterThan(10);
    }

    private static Witness walk(int seed) {
        Random random = new Random(seed);
        ItemStory story = new ItemStory();
        Witness witness = new Witness();
        Caller raiser = PEOPLE.getFirst();
        MeasureDraft[] measures = {measure(ItemCommands.M1, random), measure(ItemCommands.M2, random) };
        story.by(raiser, random.nextInt(4) == 0
                ? ItemCommands.takeOver(Place.OUTSIDE_PLANS, ItemStory.FIRST_DAY.minusDays(90), measures)
                : ItemCommands.raise(measures));
        story.followed().forEach(event -> witness.see(event, raiser.person(), story));
        for (int step = 0; step < STEPS; step++) {
            Caller caller = any(PEOPLE, random);
            story.on(ItemStory.FIRST_DAY.plusDays(step / 4));
            story.when(caller, anything(story, step, random));
            for (ItemEvent event : story.followed()) {
                witness.see(event, caller.person(), story);
            }
            assertThat(story.version()).as("version").isEqualTo(witness.events - 1);
        }
        witness.original.forEach((measure, deadline) -> assertThat(story.facts().measure(measure).deadline())
                .as("the original deadline of %s", measure).isEqualTo(deadline));
        assertThat(throughSnapshot(story.item())).as("the state read from its snapshot").isEqualTo(story.item());
        return witness;
    }

    private record Snapshot(Item item) {}

    private static Item throughSnapshot(Item item) {
        NamedEventSerializer serializer = NamedEventSerializer.create();
        SerializedObject<byte[]> written = serializer.serialize(new Snapshot(item), byte[].class);
        return serializer.<byte[], Snapshot>deserialize(written).item();
    }

    static MeasureDraft measure(MeasureId id, Random random) {
        return ItemCommands.measure(id, someOwners(random), random.nextBoolean()
                ? Deadline.immediate()
                : Deadline.byDate(ItemCommands.DUE));
    }

    private static Assignment someOwners(Random random) {
        return new Assignment(
                random.nextInt(4) == 0 ? List.of(People.id("d"), People.id("e")) : List.of(People.id("d")),
                random.nextInt(3) == 0 ? List.of(People.id("d")) : List.of(People.id("i"), People.id("j")), FINANCE,
                List.of(), List.of(), null, null);
    }

    static ItemCommand anything(ItemStory story, int step, Random random) {
        MeasureId measure = random.nextBoolean() ? ItemCommands.M1 : ItemCommands.M2;
        EvidenceId evidence = any(story.facts().evidence().keySet(), random, new EvidenceId("none"));
        // Else hardly any request would get through its steps.
        if (story.item() instanceof Item.ClosurePending pending && random.nextInt(4) > 0) {
            ChainStep next = pending.request().pending();
            if (random.nextInt(15) == 0) {
                return ItemCommands.giveBack();
            }
            return next == null ? ItemCommands.close() : ItemCommands.approve(next, story);
        }
        ExtensionId extension = any(story.facts().extensions().keySet(), random, new ExtensionId("none"));
        return switch (random.nextInt(30)) {
            case 0 -> ItemCommands.claim();
            case 1 -> ItemCommands.rootCause();
            case 2 -> ItemCommands.sameTypeCheck();
            case 3 -> random.nextInt(40) == 0
                    ? new DropMeasure(ITEM, measure, "重复。")
                    : new ReassignMeasure(ITEM, measure, someOwners(random), "换人。");
            case 4 -> random.nextInt(4) > 0
                    ? new ReportProgress(ITEM, measure, "有进展。", 50, ItemStory.FIRST_DAY)
                    : new RecordOverdue(ITEM, measure, ItemCommands.DUE);
            case 5, 6 -> ItemCommands.submit(new EvidenceId("e" + step), measure);
            case 7, 8, 9 -> new AcceptEvidence(ITEM, evidence);
            case 10 -> random.nextInt(3) > 0
                    ? new AcceptEvidence(ITEM, evidence)
                    : new ReturnEvidence(ITEM, evidence, "看不清。");
            case 11, 12 -> new CompleteMeasure(ITEM, measure, "完成。", ItemStory.FIRST_DAY);
            case 13 -> ItemCommands.request();
            case 14 -> ItemCommands.requestShort();
            case 15 -> ItemCommands.giveBack();
            case 16 -> random.nextInt(3) == 0
                    ? ItemCommands.reopen(ReopenKind.RELAPSED, measure)
                    : ItemCommands.close();
            case 17 -> random.nextInt(40) == 0 ? new WithdrawItem(ITEM, "重复。") : ItemCommands.request();
            case 18 -> ItemCommands.extend(new ExtensionId("x" + step), measure,
                    ItemCommands.DUE.plusDays(random.nextInt(300) - 60));
            case 19, 20 -> ItemCommands.grant(extension);
            case 21 -> random.nextInt(3) > 0
                    ? ItemCommands.grant(extension)
                    : random.nextBoolean()
                            ? ItemCommands.decline(extension)
                            : new WithdrawExtension(ITEM, extension, "按原时限可以完成。");
            case 22 -> random.nextInt(4) == 0
                    ? ItemCommands.takeBack(evidence)
                    : ItemCommands.basicallyComplete(measure);
            case 23 -> random.nextInt(20) == 0
                    ? ItemCommands.merge(ItemCommands.other(any(List.of(ItemStatus.values()), random), true))
                    : ItemCommands.link(ItemCommands.other(ItemStatus.CLOSED, random.nextBoolean()));
            case 24 -> random.nextInt(4) == 0 ? ItemCommands.acceptDeclared() : ItemCommands.request();
            default -> ItemCommands.approve(any(List.of(ChainStep.values()), random), story);
        };
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static <T> T any(Set<T> of, Random random, T otherwise) {
        return of.isEmpty() ? otherwise : any(List.copyOf(of.stream().toList()), random);
    }

    /** Counts the rules up from the events alone. */
    private static final class Witness {

        private int events;
        private int round = 1;
        private int closings;
        private int returns;
        private boolean closed;
        private boolean withdrawn;
        private boolean merged;
        private boolean takenOver;
        private int closingsAsDeclared;
        private final Map<MeasureId, Deadline> original = new HashMap<>();
        private final Map<MeasureId, LocalDate> due = new HashMap<>();
        private final Map<MeasureId, Integer> granted = new HashMap<>();
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
}
