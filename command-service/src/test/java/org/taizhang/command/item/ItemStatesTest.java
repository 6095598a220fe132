package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.office2;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.principal;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.DUE;
import static org.taizhang.command.item.ItemCommands.E1;
import static org.taizhang.command.item.ItemCommands.E2;
import static org.taizhang.command.item.ItemCommands.IMPORTED;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.M2;
import static org.taizhang.command.item.ItemCommands.PLAN;
import static org.taizhang.command.item.ItemCommands.UNCONFIRMED;
import static org.taizhang.command.item.ItemCommands.X1;
import static org.taizhang.command.item.ItemCommands.X2;
import static org.taizhang.command.item.ItemCommands.accept;
import static org.taizhang.command.item.ItemCommands.acceptDeclared;
import static org.taizhang.command.item.ItemCommands.approve;
import static org.taizhang.command.item.ItemCommands.assign;
import static org.taizhang.command.item.ItemCommands.basicallyComplete;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.close;
import static org.taizhang.command.item.ItemCommands.complete;
import static org.taizhang.command.item.ItemCommands.decline;
import static org.taizhang.command.item.ItemCommands.extend;
import static org.taizhang.command.item.ItemCommands.giveBack;
import static org.taizhang.command.item.ItemCommands.grant;
import static org.taizhang.command.item.ItemCommands.link;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.merge;
import static org.taizhang.command.item.ItemCommands.other;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.reopen;
import static org.taizhang.command.item.ItemCommands.report;
import static org.taizhang.command.item.ItemCommands.request;
import static org.taizhang.command.item.ItemCommands.review;
import static org.taizhang.command.item.ItemCommands.rootCause;
import static org.taizhang.command.item.ItemCommands.sameTypeCheck;
import static org.taizhang.command.item.ItemCommands.submit;
import static org.taizhang.command.item.ItemCommands.takeBack;
import static org.taizhang.command.item.ItemCommands.takeOver;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.AmendMeasure;
import org.taizhang.api.item.AmendProblem;
import org.taizhang.api.item.ApplyRevision;
import org.taizhang.api.item.ApproveClosureStep;
import org.taizhang.api.item.AssignResponsibleUnit;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DropMeasure;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.ItemCommand;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.LinkEstablishedRule;
import org.taizhang.api.item.MeasureAmendment;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.ProblemAmendment;
import org.taizhang.api.item.PutItemInForce;
import org.taizhang.api.item.ReassignMeasure;
import org.taizhang.api.item.RecordOverdue;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.item.ReturnEvidence;
import org.taizhang.api.item.SettleDeadline;
import org.taizhang.api.item.WithdrawExtension;
import org.taizhang.api.item.WithdrawItem;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.api.rule.RuleId;
import org.taizhang.api.rule.RuleKind;
import org.taizhang.command.People;

/**
 * Writes {@code docs/item-states.md}: every command in every state, as the model itself answers somebody who holds every
 * role and took no part so far. A difference fails; the new file is then in {@code target}.
 */
class ItemStatesTest {

    private static final Path WRITTEN = Path.of("../docs/item-states.md");
    private static final MeasureId M3 = new MeasureId("m3");

    /** Leads the measures, so that extensions reach too. */
    private static final Caller EVERYBODY = People.person("leader", Stream.concat(
            Stream.of(Role.OFFICE, Role.SUPERVISOR, Role.PRINCIPAL, Role.LEAD_LEADER, Role.OWNER,
                    Role.SYSTEM).map(Grant::of),
            Stream.of(Grant.forUnits(Role.UNIT_HEAD, FINANCE, Set.of(FINANCE)))).toArray(Grant[]::new));

    private record Column(String zh, String en, Supplier<ItemStory> story) {}

    private static final List<Column> STATES = List.of(new Column("未登记", "None", ItemStory::new),
            new Column("待认领，方案未批", "Raised, plan not approved", ItemStatesTest::inPlan),
            new Column("已认领，方案未批", "Claimed, plan not approved",
                    () -> inPlan().by(unitHead(FINANCE), claim())),
            new Column("已认领，方案已生效", "Claimed, plan in force", ItemStatesTest::planInForce),
            new Column("待认领", "Raised", ItemStories::raised),
            new Column("待认领，旧账声明已销号", "Raised, declared closed",
                    () -> new ItemStory().by(office(),
                            takeOver(Place.OUTSIDE_PLANS, FIRST_DAY.minusDays(90), measure(M1)))),
            new Column("已认领", "Claimed", ItemStories::claimed),
            new Column("整改中", "In progress", ItemStatesTest::inProgress),
            new Column("整改中，已具备销号条件", "In progress, ready to close", ItemStatesTest::ready),
            new Column("申请销号", "Closure requested", () -> ready().by(owner("owner"), request())),
            new Column("各步已通过", "Every step approved", ItemStatesTest::approved),
            new Column("已销号", "Closed", () -> approved().by(supervisor(), close())),
            new Column("重新打开", "Reopened",
                    () -> approved().by(supervisor(), close(), reopen(ReopenKind.RELAPSED))),
            new Column("已撤回", "Withdrawn", () -> ItemStories.claimed().by(office2(), new WithdrawItem(ITEM, "误登"))),
            new Column("已合并", "Merged",
                    () -> ItemStories.claimed().by(office2(), merge(other(ItemStatus.CLAIMED, false)))));

    private static ItemStory inPlan() {
        return new ItemStory().by(office(),
                raise(IMPORTED, FINANCE, measure(M1), measure(M2, to("owner"), UNCONFIRMED)));
    }

    private static ItemStory planInForce() {
        ItemStory story = new ItemStory().by(office(), raise(IMPORTED, FINANCE, measure(M1), measure(M2)));
        return story.by(principal(), (PutItemInForce) putInForce(story)).by(unitHead(FINANCE), claim());
    }

    /** Evidence E1 accepted, E2 handed in; an extension asked for. */
    private static ItemStory inProgress() {
        return ItemStories.claimed().by(owner("owner"), submit(E1, M1), submit(E2, M1), extend()).by(office(),
                accept(E1));
    }

    private static ItemStory ready() {
        return inProgress().by(owner("owner"), rootCause(), sameTypeCheck(), complete(M1));
    }

    private static ItemStory approved() {
        ItemStory story = ready().by(owner("owner"), request());
        story.by(unitHead(FINANCE), approve(ChainStep.UNIT_APPROVAL, story));
        story.by(office(), approve(ChainStep.OFFICE_REVIEW, story));
        return story.by(supervisor(), approve(ChainStep.RECHECK, story));
    }

    /** By its name, with what is special about it where there are several. */
    private static final Map<String, Function<ItemStory, ItemCommand>> COMMANDS = new LinkedHashMap<>();

    private static void sample(String name, Function<ItemStory, ItemCommand> command) {
        COMMANDS.put(name, command);
    }

    static {
        sample("RaiseProblem", _ -> raise(measure(M1)));
        sample("TakeOverItem", _ -> takeOver(Place.OUTSIDE_PLANS, FIRST_DAY, measure(M1)));
        sample("AssignResponsibleUnit", _ -> new AssignResponsibleUnit(ITEM, People.PERSONNEL));
        sample("ClaimItem", _ -> claim());
        sample("PutItemInForce", ItemStatesTest::putInForce);
        sample("ApplyRevision", ItemStatesTest::applyRevision);
        sample("AmendProblem", _ -> new AmendProblem(ITEM, new ProblemAmendment("题", "另一种表述", List.of()), "核对"));
        sample("AmendMeasure（文字 · text）",
                _ -> new AmendMeasure(ITEM, new MeasureAmendment(M1, "改", "改。", null), "核对"));
        sample("AmendMeasure（时限 · deadline）",
                _ -> new AmendMeasure(ITEM, new MeasureAmendment(M1, null, null, Deadline.byDate(DUE.plusDays(9))),
                        "核对"));
        sample("DropMeasure", _ -> new DropMeasure(ITEM, M1, "重复"));
        sample("RecordRootCause", _ -> rootCause());
        sample("RecordSameTypeCheck", _ -> sameTypeCheck());
        sample("AssignMeasure", _ -> assign(measure(M3)));
        sample("SettleDeadline", _ -> new SettleDeadline(ITEM, M2, Deadline.byDate(DUE)));
        sample("ReassignMeasure", _ -> new ReassignMeasure(ITEM, M1, to("another"), "换人"));
        sample("ReportProgress", story -> report(M1, story.today()));
        sample("RecordOverdue（时限已过 · deadline passed）", story -> {
            story.on(DUE.plusDays(1));
            return new RecordOverdue(ITEM, M1, DUE);
        });
        sample("ReviewMeasure（长期坚持 · continuous）", story -> review(M1, true));
        sample("RequestExtension", _ -> extend(X2, M1, DUE.plusDays(9)));
        sample("GrantExtension", _ -> grant(X1));
        sample("DeclineExtension", _ -> decline(X1));
        sample("WithdrawExtension", _ -> new WithdrawExtension(ITEM, X1, "不需要了"));
        sample("SubmitEvidence", _ -> submit(new EvidenceId("e3"), M1));
        sample("AcceptEvidence", _ -> accept(E2));
        sample("ReturnEvidence", _ -> new ReturnEvidence(ITEM, E2, "看不清"));
        sample("WithdrawEvidence（已提交 · submitted）", _ -> takeBack(E2));
        sample("WithdrawEvidence（已通过 · accepted）", _ -> takeBack(E1));
        sample("ReportBasicallyCompleted", _ -> basicallyComplete(M1));
        sample("CompleteMeasure", _ -> complete(M1));
        sample("RequestClosure", _ -> request());
        sample("ApproveClosureStep", ItemStatesTest::approveNext);
        sample("ReturnClosure", _ -> giveBack());
        sample("CloseItem", _ -> close());
        sample("AcceptTakenOverClosure", _ -> acceptDeclared());
        sample("ReopenItem", _ -> reopen(ReopenKind.CLOSED_IN_ERROR));
        sample("WithdrawItem", _ -> new WithdrawItem(ITEM, "误登"));
        sample("MergeInto", _ -> merge(other(ItemStatus.CLAIMED, false)));
        sample("LinkEstablishedRule",
                _ -> new LinkEstablishedRule(ITEM, new RuleId("rule"), RuleKind.NEW, "蹲点调研制度"));
        sample("LinkRepeatedProblem", _ -> link(other(ItemStatus.CLOSED, true)));
    }

    private static ItemCommand putInForce(ItemStory story) {
        String content = story.item() instanceof Item.Present present
                ? present.facts().content().sha256()
                : "0".repeat(64);
        return new PutItemInForce(ITEM, PLAN, 1, content);
    }

    private static ItemCommand applyRevision(ItemStory story) {
        ItemRevision revision = new ItemRevision(ITEM, null, List.of(new MeasureAmendment(M1, "改", "改。", null)),
                List.of(), List.of(), false);
        String content = story.item() instanceof Item.Present present
                ? revision.appliedTo(present.facts().content()).sha256()
                : "0".repeat(64);
        return new ApplyRevision(ITEM, PLAN, 2, revision, content, "难以落实");
    }

    private static ItemCommand approveNext(ItemStory story) {
        ChainStep next = story.item() instanceof Item.ClosurePending pending ? pending.request().pending() : null;
        ChainStep step = next == null ? ChainStep.RECHECK : next;
        return story.item() instanceof Item.Present
                ? approve(step, story)
                : new ApproveClosureStep(ITEM, step, 0, List.of(), "");
    }

    @Test
    void every_command_there_is_stands_in_the_table() {
        assertThat(COMMANDS.keySet().stream().map(ItemStatesTest::nameOf).distinct())
                .containsExactlyInAnyOrderElementsOf(members(ItemCommand.class).map(Class::getSimpleName).toList());
    }

    private static String nameOf(String row) {
        return row.split("（")[0];
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(ItemStatesTest::members)
                : Stream.of(family);
    }

    @Test
    void the_written_table_is_what_the_model_answers() throws IOException {
        String table = table();
        Files.writeString(Path.of("target/item-states.md"), table);
        assertThat(Files.exists(WRITTEN) ? Files.readString(WRITTEN) : "")
                .as("copy command-service/target/item-states.md to docs").isEqualTo(table);
    }

    private static String table() {
        List<RefusalCode> codes = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        COMMANDS.forEach((name, command) -> rows.add("| " + name + " | " + STATES.stream()
                .map(state -> cell(state, command, codes)).collect(Collectors.joining(" | ")) + " |"));
        return """
                # 问题的状态与操作 · States of an item and what can be done in each

                ✓ 可以 · possible。数字为拒绝代码，见下表 · a number is why not, below。
                由模型自身生成 · answered by the model itself (`ItemStatesTest`)。

                """ + header() + String.join("\n", rows) + "\n\n| | | 原因 | Why |\n| --: | --- | --- | --- |\n"
                + codes.stream().map(code -> "| " + (codes.indexOf(code) + 1) + " | " + code.name() + " | "
                        + code.reason().zh() + " | " + code.reason().en() + " |").collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String header() {
        return "| | " + STATES.stream().map(state -> state.zh() + "<br>" + state.en())
                .collect(Collectors.joining(" | ")) + " |\n|" + " --- |".repeat(STATES.size() + 1) + "\n";
    }

    private static String cell(Column state, Function<ItemStory, ItemCommand> command, List<RefusalCode> codes) {
        ItemStory story = state.story().get();
        story.when(EVERYBODY, command.apply(story));
        if (!story.wasRefused()) {
            return "✓";
        }
        RefusalCode code = story.refusal().code();
        assertThat(code.reason().kind()).as("%s for %s is about the state, not about who or what", code, state.en())
                .isIn(Reason.Kind.CONFLICT, Reason.Kind.NOT_FOUND);
        if (!codes.contains(code)) {
            codes.add(code);
        }
        return Integer.toString(codes.indexOf(code) + 1);
    }
}
