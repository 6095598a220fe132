package org.taizhang.standalone.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.taizhang.api.Command;
import org.taizhang.api.item.AcceptEvidence;
import org.taizhang.api.item.ApproveClosureStep;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ClaimItem;
import org.taizhang.api.item.CloseItem;
import org.taizhang.api.item.CompleteMeasure;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.RaiseProblem;
import org.taizhang.api.item.RecordRootCause;
import org.taizhang.api.item.RecordSameTypeCheck;
import org.taizhang.api.item.ReportProgress;
import org.taizhang.api.item.RequestClosure;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.item.SubmitEvidence;
import org.taizhang.api.plan.ApprovePlan;
import org.taizhang.api.plan.CoverItem;
import org.taizhang.api.plan.DraftPlan;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.plan.PlanSection;
import org.taizhang.api.plan.SubmitPlan;
import org.taizhang.command.edge.CommandDispatch;
import org.taizhang.command.evidence.EvidenceFiles;
import org.taizhang.command.item.ItemNumbers;
import org.taizhang.command.item.ItemSnapshots;
import org.taizhang.command.reminder.Sweep;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.runtime.position.Positions;

/**
 * Makes a small living plan, once: raised, approved, claimed, worked on; one item closed, one late, one not begun.
 * Where it was cut off the next start tells the rest.
 */
@Component
@Order(2)
@Profile("demo")
class DemoStory implements ApplicationRunner {

    private static final PlanId PLAN = new PlanId("plan-demo");

    private final DemoPeople people;
    private final MovableClock clock;
    private final CommandDispatch dispatch;
    private final ItemNumbers numbers;
    private final ItemSnapshots items;
    private final EvidenceFiles files;
    private final Positions positions;
    private final Sweep sweep;
    private final Path begun;
    private int steps;

    DemoStory(DemoPeople people, MovableClock clock, CommandDispatch dispatch, ItemNumbers numbers, ItemSnapshots items,
            EvidenceFiles files, Positions positions, Sweep sweep, @Value("${taizhang.data}") Path data) {
        this.people = people;
        this.clock = clock;
        this.dispatch = dispatch;
        this.numbers = numbers;
        this.items = items;
        this.files = files;
        this.positions = positions;
        this.sweep = sweep;
        this.begun = data.resolve("demonstration-begun");
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException, IOException {
        if (Files.exists(begun) || !people.present()) {
            Files.writeString(begun, "");
            clock.moveBack(Duration.ofDays(75));
            people.register();
            tell();
            clock.returnToNow();
            sweep.run();
            positions.await(ReadModel.GROUP, positions.head(), Duration.ofSeconds(30));
            Files.delete(begun);
        }
        System.out.printf("%n演示模式 · demonstration: 数据虚构，时钟可拨快。账号 · accounts: %s  密码 · password: demo%n%n",
                String.join(" ", DemoPeople.names()));
    }

    private void tell() throws InterruptedException {
        as("office", new DraftPlan(PLAN, "局领导班子专题民主生活会整改方案", null,
                List.of(new PlanSection("一", "理论学习方面"), new PlanSection("二", "工作作风方面"))));
        ItemId study = raise(1, "理论学习", "理论学习方面", "理论学习不够系统，联系实际不够紧密。",
                measure(1, 1, "制定年度理论学习计划，每月集中学习不少于一次。", "owner", 40),
                measure(1, 2, "开展专题调研两次以上，形成调研报告。", "owner2", 60));
        ItemId style = raise(2, "工作作风", "工作作风方面", "文件流转不够及时，督办落实不够有力。",
                measure(2, 1, "建立督办台账，每周通报一次。", "owner", 50));
        ItemId rules = raise(3, "担当作为", "工作作风方面", "部分制度修订滞后。",
                measure(3, 1, "修订《议事规则》和《公务接待管理办法》。", "owner2", 120));
        clock.advance(Duration.ofDays(2));
        List<ItemId> all = List.of(study, style, rules);
        as("office", new SubmitPlan(PLAN, all.stream().map(id -> items.of(id).orElseThrow()).toList()));
        clock.advance(Duration.ofDays(1));
        as("principal", new ApprovePlan(PLAN, all.stream().map(id -> items.of(id).orElseThrow()).toList(), "同意，抓紧落实。"));
        awaitInForce(style);
        clock.advance(Duration.ofDays(2));
        as("unithead", new ClaimItem(study));
        as("unithead", new ClaimItem(style));
        clock.advance(Duration.ofDays(15));
        as("owner", new ReportProgress(study, id(1, 1), "学习计划已印发，已集中学习一次。", 40, clock.today()));
        carryOut(style);
        clock.advance(Duration.ofDays(30));
        as("owner2", new ReportProgress(study, id(1, 2), "已完成第一次调研。", 50, clock.today()));
    }

    /** From progress to struck off. */
    private void carryOut(ItemId item) {
        MeasureId measure = id(2, 1);
        EvidenceId evidence = new EvidenceId("evidence-demo-1");
        EvidenceFile file = store("督办台账节选.txt", "督办台账（节选）\n一、文件流转平均时限由 3 天降至 1 天。\n");
        as("owner", new RecordRootCause(item, "责任分工不细，缺少经常性督办。"));
        as("owner", new ReportProgress(item, measure, "督办台账已建立，每周通报。", 100, clock.today()));
        as("owner", new SubmitEvidence(item, measure, evidence, List.of(file), "文件流转时限明显缩短"));
        as("office", new AcceptEvidence(item, evidence));
        as("owner", new RecordSameTypeCheck(item, true, "信访件流转存在同类问题，已一并纳入督办。"));
        as("owner", new CompleteMeasure(item, measure, "已建立并运行督办台账。", clock.today()));
        as("owner", new RequestClosure(item, false, "问题已整改到位，申请销号。"));
        approve(item, "unithead", ChainStep.UNIT_APPROVAL, file);
        approve(item, "office", ChainStep.OFFICE_REVIEW, file);
        approve(item, "supervisor", ChainStep.RECHECK, file);
        as("supervisor", new CloseItem(item, "现场核实，同意销号。"));
    }

    private void approve(ItemId item, String account, ChainStep step, EvidenceFile file) {
        long version = items.of(item).orElseThrow().version();
        as(account, new ApproveClosureStep(item, step, version, List.of(file.sha256()), ""));
        clock.advance(Duration.ofDays(1));
    }

    private ItemId raise(int number, String aspect, String section, String text, MeasureDraft... measures) {
        ItemId item = new ItemId("item-demo-" + number);
        Problem problem = new Problem(Subject.TEAM, null, aspect,
                new ProblemSource(SourceKind.DEMOCRATIC_LIFE_MEETING, null, clock.today()), text, text, false,
                List.of(),
                null, Map.of());
        as("office", new CoverItem(PLAN, item));
        as("office", new RaiseProblem(item, numbers.reserve(item),
                new Place(PLAN, null, "一-" + number, section), problem, DemoPeople.GENERAL_OFFICE, List.of(measures)));
        return item;
    }

    private MeasureDraft measure(int item, int number, String text, String owner, int days) {
        LocalDate due = clock.today().plusDays(days);
        Assignment assignment = new Assignment(List.of(DemoPeople.idOf(owner)), List.of(DemoPeople.idOf("leader")),
                DemoPeople.GENERAL_OFFICE, List.of(), List.of(DemoPeople.PERSONNEL), null, null);
        return new MeasureDraft(id(item, number), text, text, assignment, Deadline.byDate(due), null, null, List.of());
    }

    private static MeasureId id(int item, int number) {
        return new MeasureId("measure-demo-" + item + "-" + number);
    }

    private EvidenceFile store(String name, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        try {
            String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            files.receive(sha256, DemoPeople.idOf("owner"), 0, content.length, new ByteArrayInputStream(content));
            return new EvidenceFile(sha256, name, "text/plain", content.length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void awaitInForce(ItemId item) throws InterruptedException {
        for (int tries = 0; tries < 300 && !items.inForce(item); tries++) {
            Thread.sleep(100);
        }
    }

    private void as(String account, Command command) {
        steps++;
        dispatch.send(command, new CommandDispatch.Envelope(people.as(account), "demo-" + steps, null, null, null));
    }
}
