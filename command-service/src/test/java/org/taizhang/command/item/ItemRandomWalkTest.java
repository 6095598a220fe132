package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.item.ItemCommands.ITEM;

import java.util.List;
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
import org.taizhang.api.item.CompleteMeasure;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DropMeasure;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.ItemCommand;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.ReassignMeasure;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.item.RecordOverdue;
import org.taizhang.api.item.ReportProgress;
import org.taizhang.api.item.ReturnEvidence;
import org.taizhang.api.item.WithdrawExtension;
import org.taizhang.api.item.WithdrawItem;
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
}
