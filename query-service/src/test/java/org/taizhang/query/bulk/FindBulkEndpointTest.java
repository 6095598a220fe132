package org.taizhang.query.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.taizhang.api.bulk.BulkAct;
import org.taizhang.api.bulk.BulkId;
import org.taizhang.api.bulk.BulkOutcome;
import org.taizhang.api.bulk.BulkOutcome.Result;
import org.taizhang.api.bulk.BulkOutcomesRecorded;
import org.taizhang.api.bulk.BulkStarted;
import org.taizhang.api.bulk.BulkStopped;
import org.taizhang.api.bulk.BulkTarget;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class FindBulkEndpointTest extends ReadEdge {

    private static final BulkTarget FIRST = measure("m-1");
    private static final BulkTarget SECOND = measure("m-2");
    private static final BulkTarget ITEM = new BulkTarget(new ItemId("i-1"), null, null, 2);
    private static final BulkTarget UNKNOWN = new BulkTarget(new ItemId("i-unknown"), null, null, 1);
    private static final BulkAct ASSIGN = new BulkAct.Assign(new Assignment(List.of(Story.person("owner2")),
            List.of(), null, List.of(), List.of(), null, null));

    private Story story;

    private static BulkTarget measure(String id) {
        return new BulkTarget(new ItemId("i-1"), new MeasureId(id), null, 2);
    }

    private static BulkOutcome done(BulkTarget target) {
        return new BulkOutcome(target, Result.DONE, null);
    }

    @BeforeAll
    void tell() throws Exception {
        story = new Story(events);
        story.people();
        story.tell("office", Story.raised("i-1", "ZG-2026-0001", Story.FINANCE));
        started("unithead", "b-running", ASSIGN, FIRST, SECOND, UNKNOWN);
        recorded("unithead", "b-running", 0, done(FIRST));
        started("office", "b-done", new BulkAct.Extend(LocalDate.of(2026, 5, 1), "过半。"), FIRST, SECOND, ITEM, UNKNOWN);
        recorded("office", "b-done", 0, done(FIRST), new BulkOutcome(SECOND, Result.SKIPPED, "MEASURE_COMPLETED"));
        recorded("office", "b-done", 2, new BulkOutcome(ITEM, Result.SKIPPED, "BULK_NEEDS_MEASURES"),
                new BulkOutcome(UNKNOWN, Result.CONFLICT, "STALE_VERSION"));
        started("office", "b-stopped", new BulkAct.Return(), ITEM, UNKNOWN);
        recorded("office", "b-stopped", 0, done(ITEM));
        story.tell("office", new BulkStopped(new BulkId("b-stopped"), "选错了。"));
        started("office", "b-remind", new BulkAct.Remind(null), ITEM);
        projected();
    }

    private void started(String account, String id, BulkAct act, BulkTarget... targets) {
        story.tell(account, new BulkStarted(new BulkId(id), act, "人员调整。", List.of(targets)));
    }

    private void recorded(String account, String id, int from, BulkOutcome... outcomes) {
        story.tell(account, new BulkOutcomesRecorded(new BulkId(id), from, List.of(outcomes)));
    }

    @Test
    void a_running_job_tells_how_many_of_how_many_were_tried_and_who_began_it() throws Exception {
        JsonNode view = read("unithead", "/bulk/b-running");
        assertThat(view.get("act").asString()).isEqualTo("ASSIGN");
        assertThat(view.get("status").asString()).isEqualTo("RUNNING");
        assertThat(view.get("reason").asString()).isEqualTo("人员调整。");
        assertThat(view.get("starter").asString()).isEqualTo("p-unithead");
        figures(view, 3, 1, 0, 0);
        assertThat(view.get("outcomes")).isEmpty();
        assertThat(view.get("version").asInt()).isEqualTo(1);
        assertThat(send("unithead", get("/api/v1/bulk/b-running")).getHeader("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void once_every_target_was_tried_it_is_over_and_says_of_each_that_was_left_why() throws Exception {
        JsonNode view = read("office", "/bulk/b-done");
        assertThat(view.get("act").asString()).isEqualTo("EXTEND");
        assertThat(view.get("status").asString()).isEqualTo("COMPLETED");
        figures(view, 4, 1, 2, 1);
        assertThat(view.get("outcomes")).extracting(outcome -> outcome.get("itemId").asString(),
                outcome -> outcome.path("number").asString(""), outcome -> outcome.path("measureId").asString(""),
                outcome -> outcome.get("result").asString(), outcome -> outcome.get("code").asString())
                .containsExactly(tuple("i-1", "ZG-2026-0001", "m-2", "SKIPPED", "MEASURE_COMPLETED"),
                        tuple("i-1", "ZG-2026-0001", "", "SKIPPED", "BULK_NEEDS_MEASURES"),
                        tuple("i-unknown", "", "", "CONFLICT", "STALE_VERSION"));
    }

    @Test
    void why_is_told_in_the_reader_s_language() throws Exception {
        assertThat(read("office", "/bulk/b-done").at("/outcomes/1/message").asString())
                .isEqualTo("该操作针对措施，所选问题没有未办结的措施。");
        MockHttpServletResponse english = send("office", get("/api/v1/bulk/b-done").header("Accept-Language", "en"));
        assertThat(json.readTree(english.getContentAsString(StandardCharsets.UTF_8)).at("/outcomes/1/message")
                .asString()).startsWith("This act is on measures");
    }

    @Test
    void what_was_done_before_it_was_stopped_stays_done() throws Exception {
        JsonNode view = read("office", "/bulk/b-stopped");
        assertThat(view.get("act").asString()).isEqualTo("RETURN");
        assertThat(view.get("status").asString()).isEqualTo("STOPPED");
        figures(view, 2, 1, 0, 0);
    }

    @Test
    void before_anything_was_tried_there_is_nothing_to_tell_yet() throws Exception {
        JsonNode view = read("office", "/bulk/b-remind");
        assertThat(view.get("act").asString()).isEqualTo("REMIND");
        figures(view, 1, 0, 0, 0);
    }

    @Test
    void who_began_it_and_who_sees_everything_see_it_and_nobody_else() throws Exception {
        for (String account : List.of("unithead", "office", "principal", "supervisor", "auditor")) {
            read(account, "/bulk/b-running");
        }
        refused("unithead", "/bulk/b-done", 404, "NOT_FOUND");
        refused("owner2", "/bulk/b-running", 404, "NOT_FOUND");
        refused("sysadmin", "/bulk/b-running", 403, "NOT_ALLOWED");
        refused("office", "/bulk/none", 404, "NOT_FOUND");
    }

    @Test
    void replayed_twice_gives_the_same_rows() throws Exception {
        String before = everything();
        assertThat(before).contains("COMPLETED", "STOPPED", "RUNNING");
        jdbc.sql("UPDATE bulk_row SET reason = 'spoilt'").update();
        for (int time = 0; time < 2; time++) {
            replay();
            assertThat(everything()).isEqualTo(before);
        }
    }

    private static void figures(JsonNode view, int total, int done, int skipped, int conflicts) {
        assertThat(List.of("total", "done", "skipped", "conflicts")).extracting(name -> view.get(name).asInt())
                .containsExactly(total, done, skipped, conflicts);
    }

    private String everything() {
        return jdbc.sql("""
                SELECT (SELECT string_agg(b::text, E'\\n' ORDER BY b::text) FROM bulk_row b)
                    || (SELECT string_agg(t::text, E'\\n' ORDER BY t::text) FROM bulk_target_row t)""")
                .query(String.class).single();
    }
}
