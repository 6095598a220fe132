package org.taizhang.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.taizhang.api.DomainEvent;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.ClosureStepApproved;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.EvidenceAccepted;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.EvidenceSubmitted;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.api.item.RootCauseRecorded;
import org.taizhang.api.item.SameTypeCheckRecorded;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.api.person.RoleGranted;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;

/** Tells tests' stories to the event store, as the write side would have recorded them. */
public final class Story {

    public static final String ISSUER = "https://issuer.test";
    public static final UnitId ROOT = new UnitId("u-root");
    public static final UnitId OFFICE = new UnitId("u-office");
    public static final UnitId FINANCE = new UnitId("u-finance");
    public static final LocalDate RAISED = LocalDate.of(2026, 3, 2);
    public static final String HASH = "ab".repeat(32);

    private final EventStore events;
    private final Map<String, Long> versions = new java.util.HashMap<>();
    private final Runnable afterEach;

    public Story(EventStore events) {
        this(events, () -> {});
    }

    /** @param afterEach is done after each fact has been recorded */
    public Story(EventStore events, Runnable afterEach) {
        this.events = events;
        this.afterEach = afterEach;
    }

    public static PersonId person(String account) {
        return new PersonId("p-" + account);
    }

    /** Records one fact as done by this person. */
    public void tell(String actor, DomainEvent event) {
        tell(actor, null, event);
    }

    /** Records one fact as done by this person in a role. */
    public void tell(String actor, @Nullable Role role, DomainEvent event) {
        publish(actor, role == null ? Map.of() : Map.of("role", role.name()), event);
    }

    /** Records one fact as done by this person, who was delegated to. */
    public void tellInPlaceOf(String delegator, String actor, DomainEvent event) {
        publish(actor, Map.of("delegator", person(delegator).value()), event);
    }

    private void publish(String actor, Map<String, Object> more, DomainEvent event) {
        long sequence = versions.merge(event.streamId(), 0L, (before, zero) -> before + 1);
        Map<String, Object> metadata = new java.util.HashMap<>(Map.of("actor", person(actor).value()));
        metadata.putAll(more);
        events.publish(new GenericDomainEventMessage<>(event.getClass().getSimpleName(), event.streamId(), sequence,
                event, metadata));
        afterEach.run();
    }

    /** Three units, and an account named after each role; the unit head's and the owners' unit is finance. */
    public void people() {
        tell("sysadmin", new UnitFounded(ROOT, "某局", null));
        tell("sysadmin", new UnitFounded(OFFICE, "办公室", ROOT));
        tell("sysadmin", new UnitFounded(FINANCE, "财务处", ROOT));
        person("office", "钱办", OFFICE, Role.OFFICE, null);
        person("principal", "孙书记", ROOT, Role.PRINCIPAL, null);
        person("leader", "李副局长", ROOT, Role.LEAD_LEADER, null);
        person("unithead", "周处长", FINANCE, Role.UNIT_HEAD, FINANCE);
        person("owner", "吴科员", FINANCE, Role.OWNER, null);
        person("owner2", "郑科员", OFFICE, Role.OWNER, null);
        person("supervisor", "王组长", ROOT, Role.SUPERVISOR, null);
        person("auditor", "冯审计", ROOT, Role.AUDITOR, null);
        person("sysadmin", "陈管理", ROOT, Role.SYSTEM_ADMIN, null);
    }

    /** A person with an account of that name and one role. */
    public void person(String account, String name, UnitId unit, Role role, @Nullable UnitId held) {
        PersonId person = person(account);
        tell("sysadmin", new PersonRegistered(person, name, unit, null));
        tell("sysadmin", new AccountLinked(person, new Account(ISSUER, account)));
        tell("sysadmin", new RoleGranted(person, role, role.usualScope(), held, null));
    }

    public static Problem problem(String text) {
        return new Problem(Subject.TEAM, null, "理论学习", ProblemSource.of(SourceKind.SELF_CHECK), text, text + "细节。",
                false, List.of("表现一", "表现二"), null, Map.of());
    }

    public static ProblemRaised raised(String item, String number, UnitId unit) {
        return new ProblemRaised(new ItemId(item), number, Place.OUTSIDE_PLANS, problem("问题" + number), unit, RAISED,
                true);
    }

    public static MeasureAssigned measure(String item, String measure, Deadline deadline, String... owners) {
        List<PersonId> persons = java.util.Arrays.stream(owners).map(Story::person).toList();
        Assignment given = new Assignment(persons, List.of(person("leader")), FINANCE, List.of(), List.of(OFFICE), null,
                null);
        return new MeasureAssigned(new ItemId(item), new MeasureDraft(new MeasureId(measure), "措施" + measure,
                "措施" + measure + "。全文。", given, deadline, null, null, List.of()));
    }

    /** An item from raised to closed, in fourteen events. */
    public void closedItem(String id, String number) {
        ItemId item = new ItemId(id);
        MeasureId measure = new MeasureId(id + "-m1");
        EvidenceId evidence = new EvidenceId(id + "-e1");
        tell("office", raised(id, number, FINANCE));
        tell("office", measure(id, id + "-m1", Deadline.byDate(RAISED.plusDays(30)), "owner"));
        tell("unithead", new ItemClaimed(item, FINANCE, RAISED, 15, Map.of()));
        tell("owner", new RootCauseRecorded(item, "学习抓得不紧"));
        tell("owner", new SameTypeCheckRecorded(item, false, "未发现同类问题"));
        tell("owner", new ProgressReported(item, measure, "已制定计划", 50, RAISED.plusDays(3)));
        tell("owner", new EvidenceSubmitted(item, measure, evidence,
                List.of(new EvidenceFile(HASH, "会议纪要.txt", "text/plain", 12)), "已集中学习"));
        tell("office", new EvidenceAccepted(item, measure, evidence));
        tell("owner", new MeasureCompleted(item, measure, "已完成", RAISED.plusDays(10)));
        tell("owner", new ClosureRequested(item, 1,
                List.of(ChainStep.UNIT_APPROVAL, ChainStep.OFFICE_REVIEW, ChainStep.RECHECK), false, List.of(HASH),
                "已整改到位"));
        tell("unithead", new ClosureStepApproved(item, ChainStep.UNIT_APPROVAL, 1, 3, 9, List.of(HASH), "同意"));
        tell("office", new ClosureStepApproved(item, ChainStep.OFFICE_REVIEW, 2, 3, 10, List.of(HASH), "同意"));
        tell("supervisor", new ClosureStepApproved(item, ChainStep.RECHECK, 3, 3, 11, List.of(HASH), "同意"));
        tell("supervisor", Role.SUPERVISOR, new ItemClosed(item, 1, RAISED.plusDays(20), "同意销号", 90,
                RAISED.plusDays(110)));
    }
}
