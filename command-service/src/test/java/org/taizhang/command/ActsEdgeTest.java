package org.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.taizhang.api.DomainEvent;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.notice.NoticeIssued;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.PersonLeft;
import org.taizhang.api.person.PersonRegistered;

import tools.jackson.databind.JsonNode;

class ActsEdgeTest extends WriteEdgeCase {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private String raised(String id) {
        tell("p-office", id, 0, new ProblemRaised(new ItemId(id), "ZG-" + id, Place.OUTSIDE_PLANS,
                new Problem(Subject.TEAM, null, null, ProblemSource.of(SourceKind.SELF_CHECK), "学习不够", "学习不够系统。",
                        false, List.of(), null, Map.of()),
                WriteEdge.UNIT, TODAY.minusDays(30), true));
        return id;
    }

    private String closed(String id) {
        raised(id);
        tell("p-unithead", id, 1, new ItemClaimed(new ItemId(id), WriteEdge.UNIT, TODAY.minusDays(29), 15, Map.of()));
        tell("p-supervisor2", id, 2,
                new ItemClosed(new ItemId(id), 1, TODAY.minusDays(10), "同意销号", 90, TODAY.plusDays(80)));
        return id;
    }

    private void tell(String actor, String stream, long sequence, DomainEvent event) {
        events.publish(new GenericDomainEventMessage<>("Item", stream, sequence, event, Map.of("actor", actor)));
    }

    /** Waits for a process: until the item has so many events. */
    private long eventsOf(String item, long expected) throws InterruptedException {
        for (int tries = 0; tries < 200 && count(item) < expected; tries++) {
            Thread.sleep(50);
        }
        return count(item);
    }

    private long count(String item) {
        return events.readEvents(item, 0).asStream().count();
    }

    private Object last(String item) {
        return events.readEvents(item, 0).asStream().reduce((first, second) -> second).orElseThrow().getPayload();
    }

    private static String notice(String type, String items, String more) {
        return "{\"type\":\"" + type + "\",\"unit\":\"unit-office\",\"itemIds\":[" + items
                + "],\"text\":\"请抓紧整改😀𠮷。\"" + more + "}";
    }

    private static String quoted(JsonNode answer) {
        return "\"" + answer.get("version").asLong() + "\"";
    }

    @Test
    void a_notice_is_issued_replied_to_and_decided_on() throws Exception {
        String item = "\"" + raised("n-1") + "\"";
        JsonNode issued = ok("office",
                post("/api/v1/notices").header("Idempotency-Key", "notice-1"), notice("REMINDER", item, ""));
        assertThat(ok("office", post("/api/v1/notices").header("Idempotency-Key", "notice-1"),
                notice("REMINDER", item, "")).get("id")).isEqualTo(issued.get("id"));
        String base = "/api/v1/notices/" + issued.get("id").asString();
        refused("office", post(base + "/reply"), "{\"text\":\"好\"}", 403, "NOT_ALLOWED");
        JsonNode replied = ok("unithead", post(base + "/reply"), "{\"text\":\"已落实\"}");
        refused("office", post(base + "/accept-reply"), "{}", 428, "IF_MATCH_REQUIRED");
        refused("office", post(base + "/return-reply").header("If-Match", "\"0\""), "{\"reason\":\"不实\"}", 412,
                "STALE_VERSION");
        JsonNode returned = ok("office", post(base + "/return-reply").header("If-Match", quoted(replied)),
                "{\"reason\":\"不具体\"}");
        refused("office", post(base + "/propose"), null, 409, "NOTICE_NOT_OVERDUE");
        refused("office", post(base + "/dismiss").header("If-Match", quoted(returned)), "{\"reason\":\"沟通过\"}", 409,
                "NO_PROPOSAL");
        JsonNode again = ok("unithead", post(base + "/reply"), "{\"text\":\"已逐条落实\"}");
        ok("office", post(base + "/accept-reply").header("If-Match", quoted(again)), null);
        refused("office", post(base + "/withdraw").header("If-Match", "\"4\""), "{\"reason\":\"误发\"}", 409,
                "NOTICE_CLOSED");
    }

    @Test
    void the_next_step_names_the_notice_that_it_follows_and_settles_it() throws Exception {
        String item = "\"" + raised("n-2") + "\"";
        String first = ok("office", post("/api/v1/notices"), notice("REMINDER", item, "")).get("id").asString();
        String follows = ",\"follows\":\"" + first + "\"";
        refused("office", post("/api/v1/notices"), notice("REMINDER", item, follows), 422, "NOTICE_TYPE_NOT_HIGHER");
        refused("office", post("/api/v1/notices"), notice("ASSIGNMENT_LETTER", item, ",\"follows\":\"none\""), 422,
                "NOTICE_FOLLOWS_UNKNOWN");
        refused("office", post("/api/v1/notices"), notice("SUPERVISION_ORDER", item, follows), 403, "NOT_ALLOWED");
        ok("supervisor", post("/api/v1/notices"), notice("SUPERVISION_ORDER", item, follows));
        assertThat(eventsOf(first, 2)).isEqualTo(2);
        assertThat(last(first).getClass().getSimpleName()).isEqualTo("NoticeFollowed");
        refused("supervisor", post("/api/v1/notices"), notice("SUPERVISION_ORDER", item, follows), 409,
                "NOTICE_FOLLOWS_CLOSED");
    }

    @Test
    void numbers_run_by_type_and_year() throws Exception {
        String item = "\"" + raised("n-3") + "\"";
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String id = ok("supervisor", post("/api/v1/notices"), notice("ASSIGNMENT_LETTER", item, "")).get("id")
                    .asString();
            numbers.add(((NoticeIssued) last(id)).number());
        }
        assertThat(numbers).containsExactly("JB-" + TODAY.getYear() + "-0001", "JB-" + TODAY.getYear() + "-0002");
    }

    @Test
    void what_a_notice_cannot_cover_or_address_is_named() throws Exception {
        JsonNode unknown = refused("office", post("/api/v1/notices"),
                notice("REMINDER", "\"nobody-1\",\"nobody-2\"", ""),
                422, "ITEMS_UNKNOWN");
        assertThat(unknown.at("/missing/1/target").asString()).isEqualTo("nobody-2");
        String item = "\"" + raised("n-4") + "\"";
        refused("office", post("/api/v1/notices"), notice("REMINDER", item + "," + item, ""), 422, "ITEM_NAMED_TWICE");
        refused("office", post("/api/v1/notices"), notice("REMINDER", "", ""), 400, "MALFORMED");
        refused("office", post("/api/v1/notices"),
                notice("REMINDER", item, "").replace("unit-office", "unit-nowhere"), 422, "UNIT_UNKNOWN");
        refused("office", post("/api/v1/notices"), notice("REMINDER", item, ",\"replyBy\":\"9999-12-31\""), 422,
                "REPLY_BY_TOO_FAR");
        refused("office", post("/api/v1/notices"), notice("REMINDER", item, "").replace("请抓紧整改", "字".repeat(20_001)),
                400, "MALFORMED");
    }

    @Test
    void a_supervisor_records_an_inspection_with_photographs_and_corrects_it() throws Exception {
        // Another one in each run: what was uploaded stays.
        byte[] photo = ("照片" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo));
        String item = raised("c-1");
        String body = """
                {"tookPlaceOn":"%s","place":"服务大厅","inspectors":["p-supervisor"],"conclusion":"属实。",
                 "findings":[{"itemId":"%s","result":"HOLDS","text":"窗口有人。","files":[{"sha256":"%s","name":"a.txt"}]}]}"""
                .formatted(TODAY, item, sha);
        refused("supervisor", post("/api/v1/inspections"), body, 422, "EVIDENCE_FILE_NOT_STORED");
        assertThat(send("supervisor", put("/api/v1/evidence-files/" + sha).content(photo), null).getStatus())
                .isEqualTo(201);
        refused("office", post("/api/v1/inspections"), body, 403, "NOT_ALLOWED");
        refused("supervisor", post("/api/v1/inspections"), body.replace("p-supervisor", "p-nobody"), 422,
                "PERSON_UNKNOWN");
        JsonNode recorded = ok("supervisor", post("/api/v1/inspections"), body);
        String amend = "/api/v1/inspections/" + recorded.get("id").asString() + "/amend";
        String amended = "{\"reason\":\"结论有误\",\"inspection\":" + body.replace("属实。", "部分属实。") + "}";
        refused("supervisor", post(amend), amended, 428, "IF_MATCH_REQUIRED");
        ok("supervisor", post(amend).header("If-Match", quoted(recorded)), amended);
    }

    @Test
    void whoever_took_part_may_have_left_since() throws Exception {
        events.publish(GenericEventMessage.asEventMessage(new PersonRegistered(new PersonId("p-gone"), "gone",
                WriteEdge.UNIT, null)));
        events.publish(GenericEventMessage.asEventMessage(new PersonLeft(new PersonId("p-gone"), TODAY, "退休")));
        known();
        ok("supervisor", post("/api/v1/inspections"), """
                {"tookPlaceOn":"%s","place":"服务大厅","inspectors":["p-gone"],"conclusion":"属实。",
                 "findings":[{"itemId":"%s","result":"HOLDS","text":"窗口有人。"}]}"""
                .formatted(TODAY.minusDays(1), raised("c-2")));
    }

    @Test
    void what_a_look_back_found_relapsed_is_reopened_in_its_name() throws Exception {
        String holds = closed("l-1");
        String relapsed = closed("l-2");
        String body = """
                {"reviewedOn":"%s","findings":[{"itemId":"%s","result":"HOLDS","text":"制度仍在执行"},
                 {"itemId":"%s","result":"RELAPSED","text":"又出现同样问题"}]}""".formatted(TODAY, holds, relapsed);
        refused("supervisor2", post("/api/v1/look-backs"), body, 403, "LOOK_BACK_BY_CLOSER");
        String id = ok("supervisor", post("/api/v1/look-backs"), body).get("id").asString();
        assertThat(eventsOf(relapsed, 4)).isEqualTo(4);
        assertThat(last(relapsed).toString()).contains("RELAPSED", id, "又出现同样问题", "round=2");
        assertThat(count(holds)).isEqualTo(3);
        JsonNode open = refused("supervisor", post("/api/v1/look-backs"), body, 409, "LOOK_BACK_ITEM_OPEN");
        assertThat(open.at("/missing/0/target").asString()).isEqualTo(relapsed);
    }

    @Test
    void an_established_rule_is_linked_to_each_item_and_revised_later() throws Exception {
        String one = raised("r-1");
        String two = closed("r-2");
        String body = """
                {"kind":"NEW","name":"蹲点调研制度","documentNumber":"某局发〔2026〕3号","unit":"unit-office",
                 "effectiveOn":"%s","itemIds":["%s","%s"]}""".formatted(TODAY, one, two);
        refused("supervisor", post("/api/v1/rules"), body, 403, "NOT_ALLOWED");
        String rule = ok("unithead", post("/api/v1/rules"), body).get("id").asString();
        assertThat(eventsOf(one, 2)).isEqualTo(2);
        assertThat(eventsOf(two, 4)).isEqualTo(4);
        assertThat(last(two).toString()).contains("EstablishedRuleLinked", rule, "蹲点调研制度");
        String revised = body.replace("NEW", "REVISED");
        refused("office", post("/api/v1/rules"), revised, 422, "RULE_NEEDS_PREDECESSOR");
        refused("office", post("/api/v1/rules"), revised.replace("{\"kind\"", "{\"predecessor\":\"none\",\"kind\""),
                422,
                "RULE_PREDECESSOR_UNKNOWN");
        String withId = "{\"predecessor\":\"" + rule + "\",\"kind\"";
        String abolished = ok("office", post("/api/v1/rules"),
                revised.replace("REVISED", "ABOLISHED").replace("{\"kind\"", withId)).get("id").asString();
        refused("office", post("/api/v1/rules"),
                revised.replace("{\"kind\"", "{\"predecessor\":\"" + abolished + "\",\"kind\""), 409,
                "RULE_PREDECESSOR_ABOLISHED");
    }

    @Test
    void a_marker_has_no_room_for_a_case_and_is_revoked() throws Exception {
        String body = """
                {"kind":"ADMONITION","organisation":"市纪委","decidedOn":"%s","documentNumber":"某纪〔2026〕5号",
                 "itemIds":["%s"],"personId":"p-owner"}""".formatted(TODAY, raised("m-1"));
        refused("supervisor", post("/api/v1/accountability-markers"),
                body.replace("{\"kind\"", "{\"text\":\"\",\"kind\""),
                400, "MALFORMED");
        refused("office", post("/api/v1/accountability-markers"), body, 403, "NOT_ALLOWED");
        JsonNode recorded = ok("supervisor", post("/api/v1/accountability-markers"), body);
        String revoke = "/api/v1/accountability-markers/" + recorded.get("id").asString() + "/revoke";
        refused("supervisor", post(revoke), "{\"reason\":\"有误\"}", 428, "IF_MATCH_REQUIRED");
        ok("supervisor", post(revoke).header("If-Match", quoted(recorded)), "{\"reason\":\"有误\"}");
    }
}
