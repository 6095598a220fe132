package org.taizhang.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.taizhang.api.DomainEvent;
import org.taizhang.api.Digests;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.EvidenceSubmitted;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.PersonEvent;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.api.person.RoleGranted;
import org.taizhang.api.plan.PlanDrafted;
import org.taizhang.api.plan.PlanEvent;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;

/**
 * Two years of an organisation's work, as events in the order of their days: items of three measures each, raised evenly,
 * claimed, worked on and mostly closed, some of them reopened. The same for the same number of items.
 */
final class TwoYears {

    static final int DAYS = 730;
    static final int PLANS = 200;
    static final int UNITS = 110;
    static final int OWNERS = 300;
    static final Account OFFICE = new Account("https://bench.invalid", "office");
    static final Account HEAD = new Account("https://bench.invalid", "head");

    static final UnitId UNIT_OF_HEAD = unit(11);
    private static final UnitId ROOT = new UnitId("u-0");
    private static final List<SourceKind> SOURCES = List.of(SourceKind.values());
    private static final String[] ASPECTS = {"理论学习", "政治素质", "能力本领", "担当作为", "工作作风", "廉洁自律" };
    private static final String[] PROBLEMS = {"理论学习不够系统，联系实际不够紧密", "调研走过场，解决问题不够深入", "公文超期未办，督办台账缺项",
            "谈心谈话流于形式，覆盖面不够", "专项资金拨付不及时，支出进度偏慢", "制度修订滞后，执行检查不到位", "公务接待审批手续不全" };
    private static final String[] MEASURES = {"制定年度学习计划，每月集中学习不少于两次，并形成记录。", "建立督办台账，逐项明确责任人和完成时限，按月通报进展情况。",
            "修订管理制度，开展全面自查，对发现的问题限期整改到位。" };

    private final EventStore events;
    private final MovedClock clock;
    private final Random random = new Random(20261126);
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<List<Supplier<DomainEvent>>> byDay = new ArrayList<>();
    private final LocalDate first = LocalDate.now(MovedClock.ZONE).minusDays(DAYS - 1L);
    private long published;

    TwoYears(EventStore events, MovedClock clock) {
        this.events = events;
        this.clock = clock;
        for (int day = 0; day < DAYS; day++) {
            byDay.add(new ArrayList<>());
        }
    }

    /** @return how many events that was */
    long tell(int items) {
        clock.show(first);
        organisation();
        int raised = 0;
        for (int day = 0; day < DAYS; day++) {
            clock.show(first.plusDays(day));
            for (; raised < (long) items * (day + 1) / DAYS; raised++) {
                item(raised, day);
            }
            publish(byDay.get(day).stream().map(Supplier::get).toList());
            byDay.set(day, List.of());
        }
        clock.showNow();
        return published;
    }

    private void organisation() {
        List<DomainEvent> all = new ArrayList<>();
        all.add(new UnitFounded(ROOT, "某市某局", null));
        for (int unit = 1; unit <= UNITS; unit++) {
            // Ten departments, each with ten sections.
            all.add(new UnitFounded(unit(unit), (unit <= 10 ? "部门" : "科室") + unit,
                    unit <= 10 ? ROOT : unit(unit % 10 + 1)));
        }
        person(all, "office", "钱办", ROOT, Role.OFFICE, null, OFFICE);
        person(all, "head", "周科长", UNIT_OF_HEAD, Role.UNIT_HEAD, UNIT_OF_HEAD, HEAD);
        for (int owner = 0; owner < OWNERS; owner++) {
            all.add(new PersonRegistered(owner(owner), "经办" + owner, unit(1 + owner % UNITS), null));
        }
        for (int plan = 0; plan < PLANS; plan++) {
            all.add(new PlanDrafted(plan(plan), "整改方案" + plan, Digests.sha256(List.of("plan" + plan)), List.of()));
        }
        publish(all);
    }

    private static void person(List<DomainEvent> all, String id, String name, UnitId unit, Role role,
            @Nullable UnitId held,
            Account account) {
        PersonId person = new PersonId(id);
        all.add(new PersonRegistered(person, name, unit, null));
        all.add(new AccountLinked(person, account));
        all.add(new RoleGranted(person, role, role.usualScope(), held, null));
    }

    static UnitId unit(int number) {
        return new UnitId("u-" + number);
    }

    static PersonId owner(int number) {
        return new PersonId("p-" + number);
    }

    static PlanId plan(int number) {
        return new PlanId("plan-" + number);
    }

    private void item(int number, int day) {
        ItemId id = new ItemId("i-" + number);
        UnitId unit = unit(1 + random.nextInt(UNITS));
        SourceKind source = SOURCES.get(random.nextInt(SOURCES.size()));
        String problem = PROBLEMS[random.nextInt(PROBLEMS.length)];
        Place place = random.nextInt(5) == 0
                ? Place.OUTSIDE_PLANS
                : new Place(plan(random.nextInt(PLANS)), null, null, null);
        ProblemRaised raised = new ProblemRaised(id,
                "ZG-" + first.plusDays(day).getYear() + "-" + String.format("%07d", number),
                place,
                new Problem(Subject.TEAM, null, ASPECTS[random.nextInt(ASPECTS.length)], ProblemSource.of(source),
                        problem + "（" + number % 1000 + "）", problem + "，存在" + number % 97 + "处不到位的情况。", false,
                        List.of(),
                        null, Map.of()),
                unit, first.plusDays(day), true);
        at(day, () -> raised);
        int due = day + 30 + random.nextInt(300);
        for (int measure = 0; measure < 3; measure++) {
            MeasureAssigned assigned = new MeasureAssigned(id, new MeasureDraft(measure(id, measure),
                    MEASURES[measure].substring(0, 8),
                    MEASURES[measure] + "（" + number % 89 + "）",
                    new Assignment(List.of(owner(random.nextInt(OWNERS))), List.of(owner(random.nextInt(20))), null,
                            random.nextInt(4) == 0 ? List.of(unit(1 + random.nextInt(10))) : List.of(), List.of(), null,
                            null),
                    Deadline.byDate(first.plusDays(due + measure * 10L)), null, null, List.of()));
            at(day, () -> assigned);
        }
        at(day + 2, () -> new ItemClaimed(id, unit, first.plusDays(day + 2L), 15, Map.of()));
        if (random.nextInt(10) < 8) {
            work(id, day, due);
        }
    }

    private static MeasureId measure(ItemId item, int number) {
        return new MeasureId(item.value() + "-" + number);
    }

    private void work(ItemId id, int day, int due) {
        int done = day + 10 + random.nextInt(Math.max(1, due - day + 20));
        at(day + 8, () -> new ProgressReported(id, measure(id, 0), "已按计划开展，形成记录。", 40, first.plusDays(day + 8L)));
        EvidenceId evidence = new EvidenceId(id.value() + "-e");
        at(done, () -> new EvidenceSubmitted(id, measure(id, 0), evidence,
                List.of(new EvidenceFile(Digests.sha256(List.of(id.value())), "会议记录.pdf", "application/pdf", 80_000)),
                "已成制度。"));
        for (int number = 0; number < 3; number++) {
            int measure = number;
            at(done + measure, () -> new MeasureCompleted(id, measure(id, measure), "已完成。",
                    first.plusDays(done + (long) measure)));
        }
        at(done + 4, () -> new ClosureRequested(id, 1, List.of(ChainStep.OFFICE_REVIEW), false,
                List.of(evidence.value()), "申请销号。"));
        at(done + 9, () -> new ItemClosed(id, 1, first.plusDays(done + 9L), "同意销号。", 90, first.plusDays(done + 99L)));
        if (random.nextInt(20) == 0) {
            at(done + 60, () -> new ItemReopened(id, ReopenKind.RELAPSED, "问题反弹。", 2,
                    List.of(measure(id, 0), measure(id, 1), measure(id, 2))));
        }
    }

    /**
     * What would be after the last day has not happened. Events are made on their day: of a million items those to come
     * are some millions.
     */
    private void at(int day, Supplier<DomainEvent> event) {
        if (day < DAYS) {
            byDay.get(day).add(event);
        }
    }

    private void publish(List<DomainEvent> facts) {
        List<EventMessage<?>> messages = new ArrayList<>(1000);
        for (DomainEvent fact : facts) {
            long sequence = sequences.merge(fact.streamId(), 0L, (before, zero) -> before + 1);
            messages.add(new GenericDomainEventMessage<>(type(fact), fact.streamId(), sequence, fact,
                    Map.of("actor", "office")));
            if (messages.size() == 1000) {
                events.publish(messages);
                messages.clear();
            }
        }
        if (!messages.isEmpty()) {
            events.publish(messages);
        }
        published += facts.size();
    }

    private static String type(DomainEvent fact) {
        return switch (fact) {
            case ItemEvent _ -> "item";
            case PlanEvent _ -> "plan";
            case PersonEvent _ -> "person";
            default -> "unit";
        };
    }
}
