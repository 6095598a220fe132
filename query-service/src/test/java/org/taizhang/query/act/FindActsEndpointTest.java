package org.taizhang.query.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.api.accountability.AccountabilityMarkerRecorded;
import org.taizhang.api.accountability.AccountabilityMarkerRevoked;
import org.taizhang.api.accountability.Marker;
import org.taizhang.api.accountability.MarkerEvent;
import org.taizhang.api.accountability.MarkerId;
import org.taizhang.api.accountability.MarkerKind;
import org.taizhang.api.inspection.Inspection;
import org.taizhang.api.inspection.InspectionAmended;
import org.taizhang.api.inspection.InspectionEvent;
import org.taizhang.api.inspection.InspectionFinding;
import org.taizhang.api.inspection.InspectionId;
import org.taizhang.api.inspection.InspectionRecorded;
import org.taizhang.api.inspection.InspectionResult;
import org.taizhang.api.item.EstablishedRuleLinked;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.lookback.LookBackEvent;
import org.taizhang.api.lookback.LookBackFinding;
import org.taizhang.api.lookback.LookBackId;
import org.taizhang.api.lookback.LookBackRecorded;
import org.taizhang.api.lookback.LookBackResult;
import org.taizhang.api.lookback.ReviewedItem;
import org.taizhang.api.notice.NextStepProposed;
import org.taizhang.api.notice.NoticeEvent;
import org.taizhang.api.notice.NoticeFollowed;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.notice.NoticeIssued;
import org.taizhang.api.notice.NoticeReplied;
import org.taizhang.api.notice.NoticeType;
import org.taizhang.api.notice.NoticeWithdrawn;
import org.taizhang.api.notice.ProposalDismissed;
import org.taizhang.api.notice.ReplyAccepted;
import org.taizhang.api.notice.ReplyReturned;
import org.taizhang.api.rule.Predecessor;
import org.taizhang.api.rule.Rule;
import org.taizhang.api.rule.RuleEstablished;
import org.taizhang.api.rule.RuleEvent;
import org.taizhang.api.rule.RuleId;
import org.taizhang.api.rule.RuleKind;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class FindActsEndpointTest extends ReadEdge {

    private static final ItemId TEAM = new ItemId("i-team");
    private static final ItemId MINE = new ItemId("i-individual");
    private static final ItemId CLOSED = new ItemId("i-closed");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final String PHOTO = "cd".repeat(32);
    private static final String TEXT_OF_RULE = "ef".repeat(32);

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        story.people();
        story.tell("office", Story.raised("i-team", "ZG-2026-0001", Story.FINANCE));
        story.tell("office", new ProblemRaised(MINE, "ZG-2026-0002", Place.OUTSIDE_PLANS,
                new Problem(Subject.INDIVIDUAL, Story.person("leader"), null, ProblemSource.of(SourceKind.SELF_CHECK),
                        "个人问题", "细节。", false, List.of(), null, Map.of()),
                Story.FINANCE, Story.RAISED, true));
        story.closedItem("i-closed", "ZG-2026-0003");
        story.closedItem("i-due", "ZG-2026-0004");
        notices(story);
        story.tell("supervisor", new InspectionRecorded(new InspectionId("c-1"), inspection("门口", "首次结论")));
        story.tell("supervisor",
                new InspectionAmended(new InspectionId("c-1"), inspection("服务大厅", "更正后的结论"), "地点有误"));
        LookBackFinding holds = new LookBackFinding(CLOSED, LookBackResult.HOLDS, "仍在执行", List.of());
        story.tell("supervisor", new LookBackRecorded(new LookBackId("l-1"), DAY, List.of(Story.person("auditor")),
                List.of(new ReviewedItem(holds, 1, Story.RAISED.plusDays(20)))));
        Rule rule = new Rule(RuleKind.REVISED, "学习制度", "某局发〔2026〕3号", Story.FINANCE, DAY,
                new EvidenceFile(TEXT_OF_RULE, "制度.pdf", "application/pdf", 9), new Predecessor(null, "旧学习制度"));
        story.tell("unithead", new RuleEstablished(new RuleId("r-1"), rule, List.of(TEAM)));
        story.tell("unithead", new EstablishedRuleLinked(TEAM, new RuleId("r-1"), RuleKind.REVISED, "学习制度"));
        story.tell("supervisor", new AccountabilityMarkerRecorded(new MarkerId("m-1"),
                new Marker(MarkerKind.INTERVIEW, "市纪委", DAY, "某纪〔2026〕5号", Story.person("owner")), List.of(TEAM)));
        story.tell("supervisor", new AccountabilityMarkerRevoked(new MarkerId("m-1"), "登记有误"));
        projected();
    }

    private static void notices(Story story) {
        story.tell("supervisor", notice("n-1", NoticeType.REMINDER, "TX-2026-0001", DAY, TEAM, MINE));
        NoticeId first = new NoticeId("n-1");
        story.tell("office", new NextStepProposed(first, NoticeType.ASSIGNMENT_LETTER, DAY, DAY.plusDays(1)));
        story.tell("office", new ProposalDismissed(first, "已电话沟通"));
        story.tell("unithead", new NoticeReplied(first, "已落实", DAY.plusDays(2)));
        story.tell("office", new ReplyReturned(first, "不具体", DAY.plusDays(12), 10));
        story.tell("office", new NextStepProposed(first, NoticeType.ASSIGNMENT_LETTER, DAY.plusDays(12),
                DAY.plusDays(13)));
        story.tell("supervisor", notice("n-2", NoticeType.ASSIGNMENT_LETTER, "JB-2026-0001", DAY, TEAM));
        story.tell("unithead", new NoticeReplied(new NoticeId("n-2"), "已办", DAY));
        story.tell("office", new ReplyAccepted(new NoticeId("n-2")));
        story.tell("supervisor", notice("n-3", NoticeType.REMINDER, "TX-2026-0002", LocalDate.of(2999, 1, 1), MINE));
        story.tell("supervisor", new NoticeFollowed(new NoticeId("n-3"), new NoticeId("n-2"),
                NoticeType.ASSIGNMENT_LETTER));
        story.tell("supervisor", new NoticeWithdrawn(new NoticeId("n-3"), "误发"));
    }

    private static NoticeIssued notice(String id, NoticeType type, String number, LocalDate replyBy, ItemId... items) {
        return new NoticeIssued(new NoticeId(id), number, type, Story.FINANCE, List.of(items), "请抓紧整改", DAY, replyBy,
                10,
                null);
    }

    private static Inspection inspection(String place, String conclusion) {
        return new Inspection(DAY, place, List.of(Story.person("supervisor")),
                List.of(new InspectionFinding(TEAM, InspectionResult.HOLDS, "无异常",
                        List.of(new EvidenceFile(PHOTO, "照片.jpg", "image/jpeg", 5))),
                        new InspectionFinding(MINE, InspectionResult.PROBLEM_FOUND, "个人事项", List.of())),
                conclusion);
    }

    private static List<String> ids(JsonNode acts) {
        return acts.get("acts").valueStream().map(act -> act.get("id").asString()).toList();
    }

    @Test
    void a_notice_tells_where_it_stands_and_that_its_reply_is_overdue() throws Exception {
        JsonNode notice = read("supervisor", "/notices/n-1");
        assertThat(notice.get("state").asString()).isEqualTo("AWAITING_REPLY");
        assertThat(notice.get("stateText").asString()).isEqualTo("待回复");
        assertThat(notice.get("overdue").asBoolean()).isTrue();
        assertThat(notice.get("dueOn").asString()).isEqualTo("2026-03-22");
        assertThat(notice.at("/unit/name").asString()).isEqualTo("财务处");
        assertThat(notice.at("/notice/proposed").asString()).isEqualTo("ASSIGNMENT_LETTER");
        assertThat(notice.at("/notice/returnedReason").asString()).isEqualTo("不具体");
        assertThat(notice.get("notice").has("dismissedReason")).isFalse();
        assertThat(notice.at("/items/1/number").asString()).isEqualTo("ZG-2026-0002");
        assertThat(send("supervisor", get("/api/v1/notices/n-1")).getHeader("ETag")).isEqualTo("\"5\"");
        JsonNode answered = read("office", "/notices/n-2");
        assertThat(answered.get("state").asString()).isEqualTo("ANSWERED");
        assertThat(answered.get("overdue").asBoolean()).isFalse();
    }

    @Test
    void notices_are_filtered_and_come_a_page_at_a_time_the_latest_first() throws Exception {
        assertThat(ids(read("office", "/notices"))).containsExactly("n-3", "n-2", "n-1");
        assertThat(ids(read("office", "/notices?proposals=open"))).containsExactly("n-1");
        assertThat(ids(read("office", "/notices?overdue=true"))).containsExactly("n-1");
        assertThat(ids(read("office", "/notices?state=ANSWERED"))).containsExactly("n-2");
        assertThat(ids(read("office", "/notices?item=i-individual"))).containsExactly("n-3", "n-1");
        assertThat(ids(read("office", "/notices?unit=u-root"))).hasSize(3);
        assertThat(ids(read("office", "/notices?unit=u-office"))).isEmpty();
        JsonNode first = read("office", "/notices?limit=2");
        assertThat(ids(first)).containsExactly("n-3", "n-2");
        JsonNode second = read("office", "/notices?limit=2&cursor=" + first.get("next").asString());
        assertThat(ids(second)).containsExactly("n-1");
        assertThat(second.has("next")).isFalse();
        refused("office", "/notices?cursor=x", 400, "CURSOR_INVALID");
        refused("office", "/notices?limit=0", 400, "LIMIT_OUT_OF_RANGE");
    }

    @Test
    void the_addressed_unit_reads_its_notices_without_the_items_of_individuals() throws Exception {
        JsonNode notice = read("unithead", "/notices/n-1");
        assertThat(notice.at("/notice/text").asString()).isEqualTo("请抓紧整改");
        assertThat(notice.get("items").size()).isEqualTo(1);
        assertThat(ids(read("owner", "/notices"))).containsExactly("n-3", "n-2", "n-1");
        assertThat(ids(read("owner2", "/notices"))).isEmpty();
        refused("owner2", "/notices/n-1", 404, "NOT_FOUND");
        refused("sysadmin", "/notices", 403, "NOT_ALLOWED");
    }

    @Test
    void what_is_said_of_all_items_is_read_by_who_may_see_them_all() throws Exception {
        JsonNode whole = read("supervisor", "/inspections/c-1");
        assertThat(whole.get("state").asString()).isEqualTo("AMENDED");
        assertThat(whole.get("title").asString()).isEqualTo("服务大厅");
        assertThat(whole.at("/inspection/conclusion").asString()).isEqualTo("更正后的结论");
        assertThat(whole.at("/people/0/name").asString()).isEqualTo("王组长");
        assertThat(whole.at("/items/1/finding").asString()).isEqualTo("个人事项");
        JsonNode part = read("unithead", "/inspections/c-1");
        assertThat(part.has("inspection")).isFalse();
        assertThat(part.get("items").size()).isEqualTo(1);
        assertThat(part.at("/items/0/finding").asString()).isEqualTo("无异常");
        assertThat(part.toString()).doesNotContain("个人");
    }

    @Test
    void look_backs_are_due_until_they_are_done() throws Exception {
        assertThat(ids(read("office", "/look-backs"))).containsExactly("l-1");
        JsonNode due = read("office", "/look-backs/due").get("items");
        assertThat(due.size()).isEqualTo(1);
        assertThat(due.at("/0/itemId").asString()).isEqualTo("i-due");
        assertThat(due.at("/0/dueOn").asString()).isEqualTo("2026-06-20");
        assertThat(due.at("/0/overdue").isBoolean()).isTrue();
        assertThat(read("office", "/look-backs/due?unit=u-office").get("items").size()).isZero();
        refused("office", "/look-backs/due?cursor=x", 400, "CURSOR_INVALID");
        JsonNode item = read("unithead", "/items/i-closed");
        assertThat(item.get("lookBackResult").asString()).isEqualTo("HOLDS");
        assertThat(item.at("/acts/0/finding").asString()).isEqualTo("仍在执行");
        assertThat(read("unithead", "/items/i-due").has("lookBackResult")).isFalse();
    }

    @Test
    void a_rule_and_what_it_revised_are_told_and_named_in_the_ledger() throws Exception {
        JsonNode rule = read("unithead", "/rules/r-1");
        assertThat(rule.at("/rule/documentNumber").asString()).isEqualTo("某局发〔2026〕3号");
        assertThat(rule.at("/rule/predecessor/name").asString()).isEqualTo("旧学习制度");
        JsonNode row = read("office", "/ledger?q=0001").at("/rows/0");
        assertThat(row.get("rule").asString()).isEqualTo("学习制度");
    }

    @Test
    void markers_are_for_those_who_answer_for_the_whole() throws Exception {
        JsonNode marker = read("principal", "/accountability-markers/m-1");
        assertThat(marker.at("/people/0/name").asString()).isEqualTo("吴科员");
        assertThat(marker.at("/marker/revokedReason").asString()).isEqualTo("登记有误");
        for (String account : List.of("unithead", "owner", "leader", "sysadmin")) {
            refused(account, "/accountability-markers", 403, "NOT_ALLOWED");
            refused(account, "/accountability-markers/m-1", 403, "NOT_ALLOWED");
        }
        assertThat(read("auditor", "/items/i-team").get("acts").toString()).contains("MARKER");
        assertThat(read("unithead", "/items/i-team").get("acts").toString()).doesNotContain("MARKER");
        assertThat(read("unithead", "/items/i-team/history").toString()).doesNotContain("Marker");
    }

    @Test
    void an_items_history_tells_the_acts_that_cover_it_each_in_its_sentence() throws Exception {
        Set<String> told = new TreeSet<>();
        for (ItemId item : List.of(TEAM, MINE, CLOSED)) {
            for (JsonNode act : read("auditor", "/items/" + item + "/history").get("acts")) {
                assertThat(act.at("/event/sentence/zh").asString()).matches(".*\\p{IsHan}.*。").doesNotContain("%s");
                assertThat(act.at("/event/sentence/en").asString()).endsWith(".");
                assertThat(act.at("/event/data").isEmpty()).isFalse();
                told.add(act.at("/event/type").asString());
            }
        }
        long kinds = List.of(NoticeEvent.class, InspectionEvent.class, LookBackEvent.class, RuleEvent.class,
                MarkerEvent.class).stream().mapToLong(family -> family.getPermittedSubclasses().length).sum();
        assertThat(told).hasSize((int) kinds);
    }

    @Test
    void a_history_gives_away_nothing_of_items_that_the_reader_does_not_see() throws Exception {
        JsonNode acts = read("unithead", "/items/i-team/history").get("acts");
        assertThat(acts.size()).isEqualTo(12);
        for (JsonNode act : acts) {
            if (act.get("kind").asString().equals("INSPECTION")) {
                assertThat(act.at("/event/data").isEmpty()).isTrue();
            }
        }
        assertThat(acts.toString()).doesNotContain("个人事项", "i-individual").contains("无异常");
    }

    @Test
    void the_addressed_unit_reads_in_the_history_what_the_notice_says_and_which_of_its_items_it_may_see()
            throws Exception {
        JsonNode issued = read("unithead", "/items/i-team/history").get("acts").valueStream()
                .filter(act -> act.get("actId").asString().equals("n-1")).findFirst().orElseThrow().at("/event/data");
        assertThat(issued.get("text").asString()).isEqualTo("请抓紧整改");
        assertThat(issued.get("itemIds").valueStream().map(JsonNode::asString)).containsExactly("i-team");
    }

    @Test
    void a_state_that_there_is_not_is_refused_with_those_that_there_are() throws Exception {
        Map.of("/notices", "AWAITING_REPLY", "/inspections", "AMENDED", "/look-backs", "RELAPSED", "/rules", "REVISED",
                "/accountability-markers", "REVOKED").forEach((list, allowed) -> {
                    try {
                        JsonNode error = refused("office", list + "?state=FOO", 400, "MALFORMED").at("/errors/0");
                        assertThat(error.get("field").asString()).isEqualTo("state");
                        assertThat(error.get("message").asString()).contains(allowed);
                    } catch (Exception e) {
                        throw new AssertionError(list, e);
                    }
                });
        JsonNode error = refused("office", "/notices?proposals=closed", 400, "MALFORMED").at("/errors/0");
        assertThat(error.get("message").asString()).contains("OPEN");
        assertThat(refused("office", "/notices?overdue=maybe", 400, "MALFORMED").at("/errors/0/message").asString())
                .contains("true", "false");
        assertThat(refused("office", "/ledger?light=BLUE", 400, "MALFORMED").at("/errors/0/message").asString())
                .contains("YELLOW");
        assertThat(refused("office", "/ledger?sort=colour", 400, "MALFORMED").at("/errors/0/message").asString())
                .contains("NUMBER");
    }

    /** Misspelt it would restrict nothing, and all would be taken for what was asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"/notices?stat=OPEN", "/look-backs/due?late=true", "/tasks?sort=due", "/people?name=x" })
    void a_parameter_that_there_is_not_is_refused_by_name(String address) throws Exception {
        JsonNode error = refused("office", address, 400, "FILTER_INVALID").at("/errors/0");
        assertThat(error.get("code").asString()).isEqualTo("PARAMETER_UNKNOWN");
        assertThat(address).contains("?" + error.get("field").asString() + "=");
    }

    @Test
    void what_has_no_name_of_its_own_is_called_what_it_is_in_the_readers_language() throws Exception {
        for (String address : List.of("/look-backs/l-1", "/accountability-markers/m-1")) {
            String body = send("office", get("/api/v1" + address).header("Accept-Language", "en"))
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(json.readTree(body).get("title").asString()).matches("[\\x20-\\x7e]+");
        }
        assertThat(read("office", "/look-backs/l-1").get("title").asString()).isEqualTo("回头看");
        assertThat(read("office", "/accountability-markers/m-1").get("title").asString())
                .isEqualTo(MarkerKind.INTERVIEW.zh());
    }

    @Test
    void files_of_acts_are_read_by_who_sees_the_item() throws Exception {
        assertThat(jdbc.sql("SELECT finding -> 'evidence' -> 0 ->> 'sha256' FROM act_item_row WHERE item_id = 'i-team'"
                + " AND act_id = 'c-1'").query(String.class).single()).isEqualTo(PHOTO);
        for (String hash : List.of(PHOTO, TEXT_OF_RULE)) {
            // Known and allowed, but not in this test's folder.
            refused("unithead", "/evidence-files/" + hash, 500, "FILE_MISSING");
            refused("owner2", "/evidence-files/" + hash, 404, "NOT_FOUND");
        }
    }

    @Test
    void fields_of_the_rows_are_the_columns_of_the_tables() {
        Map.of("act_row", ActRow.class, "act_item_row", ActItemRow.class).forEach((table, type) -> {
            List<String> fields = Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .map(field -> field.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)).toList();
            assertThat(jdbc.sql("SELECT column_name FROM information_schema.columns WHERE table_name = ?").param(table)
                    .query(String.class).list()).as(table).containsExactlyInAnyOrderElementsOf(fields);
        });
    }

    @Test
    void replayed_gives_the_same_rows() throws Exception {
        String before = everything();
        jdbc.sql("UPDATE act_row SET title = 'spoilt'").update();
        replay();
        assertThat(everything()).isEqualTo(before);
    }

    private String everything() {
        return List.of("act_row", "act_item_row").stream()
                .map(table -> jdbc.sql("SELECT string_agg(t::text, E'\\n' ORDER BY t::text) FROM " + table + " t")
                        .query(String.class).single())
                .reduce("", String::concat);
    }
}
