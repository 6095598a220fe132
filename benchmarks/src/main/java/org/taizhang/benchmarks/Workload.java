package org.taizhang.benchmarks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.taizhang.api.Command;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.item.SubmitEvidence;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.AcceptEvidence;
import org.taizhang.api.Digests;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.ClaimItem;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.RaiseProblem;
import org.taizhang.api.item.ReportProgress;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.GrantRole;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.RegisterPerson;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.edge.CommandDispatch;

/** {@code ReportProgress}, one event a command, on 1,000 claimed items. */
final class Workload {

    static final int ITEMS = 1000;
    /** The account under which the owner of all measures signs in. */
    static final Account ACCOUNT = new Account("https://bench.invalid", "owner");

    private static final UnitId UNIT = new UnitId("unit");
    private static final Caller OFFICE = new Caller(new PersonId("office"), List.of(Grant.of(Role.OFFICE)));
    private static final Caller HEAD = new Caller(new PersonId("head"),
            List.of(Grant.forUnits(Role.UNIT_HEAD, UNIT, Set.of(UNIT))));
    private static final Caller OWNER = new Caller(new PersonId("owner"), List.of(Grant.of(Role.OWNER)));
    private static final Caller SYSTEM = new Caller(new PersonId("system"), List.of(Grant.of(Role.SYSTEM_ADMIN)));
    private static final Caller SECURITY = new Caller(new PersonId("security"),
            List.of(Grant.of(Role.SECURITY_ADMIN)));
    private static final String NARRATIVE = "本周已按计划开展学习两次，形成记录，参加人员全部签到。";

    private final CommandDispatch dispatch;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    Workload(CommandDispatch dispatch) {
        this.dispatch = dispatch;
    }

    void prepare() {
        send(SYSTEM, new RegisterPerson(OWNER.person(), "王芳", null, null, ACCOUNT));
        send(SECURITY, new GrantRole(OWNER.person(), Role.OWNER, Role.OWNER.usualScope(), null, null));
        for (int number = 0; number < ITEMS; number++) {
            String item = "bench-" + number;
            Assignment owner = new Assignment(List.of(OWNER.person()), List.of(), UNIT, List.of(), List.of(), null,
                    null);
            MeasureDraft measure = new MeasureDraft(new MeasureId(item + "-1"), "制定学习计划", "制定年度学习计划，每月学习两次。",
                    owner, new Deadline(DeadlineKind.CONTINUOUS, null, null, null), null, null, List.of());
            raise(item, UNIT, List.of(measure));
            send(HEAD, new ClaimItem(new ItemId(item)));
        }
    }

    CommandAnswer raise(String item, UnitId unit, List<MeasureDraft> measures) {
        Problem problem = new Problem(Subject.TEAM, null, "理论学习", ProblemSource.of(SourceKind.SELF_CHECK), "学习不够",
                "理论学习不够系统，联系实际不够紧密。", false, List.of(), null, Map.of());
        return send(OFFICE,
                new RaiseProblem(new ItemId(item), "ZG-2026-" + item, Place.OUTSIDE_PLANS, problem, unit, measures));
    }

    /** Each thread on items of its own, so that none waits for another's. */
    String itemOf(int thread, int turn) {
        return "bench-" + (thread + 64 * (turn % (ITEMS / 64)));
    }

    CommandAnswer report(int thread, int turn) {
        return report(itemOf(thread, turn));
    }

    CommandAnswer report(String item) {
        return send(OWNER, new ReportProgress(new ItemId(item), new MeasureId(item + "-1"), NARRATIVE, 40, today));
    }

    /** One more event: progress, evidence and its acceptance in turn. */
    CommandAnswer goOn(String item, int turn) {
        EvidenceId evidence = new EvidenceId(item + "-evidence-" + turn / 3);
        return switch (turn % 3) {
            case 0 -> report(item);
            case 1 -> send(OWNER, new SubmitEvidence(new ItemId(item), new MeasureId(item + "-1"), evidence,
                    List.of(new EvidenceFile(Digests.sha256(List.of(evidence.value())), "学习记录.pdf", "application/pdf",
                            80_000)),
                    "学习已成制度。"));
            default -> send(OFFICE, new AcceptEvidence(new ItemId(item), evidence));
        };
    }

    /** The same as a request's path and body. */
    static String path(String item) {
        return "/api/v1/items/" + item + "/measures/" + item + "-1/progress";
    }

    String body() {
        return String.format(Locale.ROOT, "{\"narrative\":\"%s\",\"percent\":40,\"occurredOn\":\"%s\"}", NARRATIVE,
                today);
    }

    private CommandAnswer send(Caller caller, Command command) {
        return dispatch.send(command, new CommandDispatch.Envelope(caller, null, null, null, null));
    }
}
