package org.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemClosed;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.taizhang.api.DerivedId;
import org.taizhang.api.bulk.BulkOutcome;
import org.taizhang.api.bulk.BulkOutcome.Result;
import org.taizhang.api.bulk.BulkOutcomesRecorded;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.notice.NoticeIssued;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many items at once, over HTTP, through the process that does it. */
class BulkEdgeTest extends WriteEdgeCase {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    EventProcessingConfiguration processing;

    private String raised() throws Exception {
        return ok("office", post("/api/v1/items"), """
                {"problem":{"subject":"TEAM","source":{"kind":"SELF_CHECK"},"text":"学习不够系统。"},
                 "responsibleUnit":"unit-office","measures":[
                 {"text":"制定学习计划。","owners":["p-owner"],"deadline":{"kind":"BY_DATE","date":"%1$s"}},
                 {"text":"每月学习。","owners":["p-owner"],"deadline":{"kind":"BY_DATE","date":"%1$s"}}]}"""
                .formatted(TODAY.plusDays(30))).get("id").asString();
    }

    /** It stands at version 2 when it was raised with two measures. */
    private static Map<String, Object> target(String item, long version) {
        return Map.of("itemId", item, "version", version);
    }

    private static String assign(List<Map<String, Object>> targets) {
        return JSON.writeValueAsString(Map.of("targets", targets, "reason", "人员调整。", "owners", List.of("p-owner2")));
    }

    @Test
    void a_dry_run_tells_three_groups_and_does_nothing() throws Exception {
        String possible = raised();
        String changed = raised();
        ok("unithead", post("/api/v1/items/" + changed + "/claim"), "{}");
        String withdrawn = raised();
        ok("office2", post("/api/v1/items/" + withdrawn + "/withdraw").header("If-Match", "\"2\""),
                "{\"reason\":\"重复\"}");
        String body = assign(List.of(target(possible, 2), target(changed, 2), target(withdrawn, 3)));
        JsonNode preview = ok("office", post("/api/v1/bulk/assign?dryRun=true"), body);
        assertThat(preview.path("possible").findValuesAsString("itemId")).containsExactly(possible, possible);
        assertThat(preview.path("conflicts").findValuesAsString("itemId")).containsExactly(changed, changed);
        assertThat(preview.path("skipped").findValuesAsString("itemId")).containsExactly(withdrawn, withdrawn);
        assertThat(preview.path("skipped").findValuesAsString("code")).containsOnly("ITEM_WITHDRAWN");
        String bare = ok("office", post("/api/v1/items"), """
                {"problem":{"subject":"TEAM","source":{"kind":"SELF_CHECK"},"text":"学习不够系统。"},
                 "responsibleUnit":"unit-office","measures":[]}""").get("id").asString();
        assertThat(ok("office", post("/api/v1/bulk/assign?dryRun=true"),
                assign(List.of(target(possible, 2), target(bare, 0)))).path("skipped").findValuesAsString("code"))
                .as("an item without measures is told, not dropped").containsExactly("BULK_NEEDS_MEASURES");
        assertThat(stream(possible)).hasSize(3);
    }

    @Test
    void the_job_does_what_the_dry_run_told_and_a_redelivery_does_nothing_twice() throws Exception {
        List<String> items = new ArrayList<>();
        List<Map<String, Object>> targets = new ArrayList<>();
        for (int item = 0; item < 60; item++) {
            items.add(raised());
            targets.add(target(items.getLast(), 2));
        }
        ok("unithead", post("/api/v1/items/" + items.get(7) + "/claim"), "{}");
        refused("auditor", post("/api/v1/bulk/assign"), assign(targets), 403, "NOT_ALLOWED");
        refused("office", post("/api/v1/bulk/assign"),
                assign(targets).replace("p-owner2", "p-nobody"), 422, "PERSON_UNKNOWN");
        JsonNode started = ok("office", post("/api/v1/bulk/assign").header("Idempotency-Key", "bulk"), assign(targets));
        assertThat(ok("office", post("/api/v1/bulk/assign").header("Idempotency-Key", "bulk"), assign(targets))
                .get("id")).isEqualTo(started.get("id"));
        List<BulkOutcome> outcomes = outcomes(started.get("id").asString(), 120);
        assertThat(outcomes).filteredOn(outcome -> outcome.result() == Result.CONFLICT).hasSize(2)
                .allMatch(outcome -> outcome.target().itemId().value().equals(items.get(7)));
        assertThat(outcomes).filteredOn(outcome -> outcome.result() == Result.DONE).hasSize(118);
        for (String item : items) {
            assertThat(reassigned(item)).isEqualTo(item.equals(items.get(7)) ? 0 : 2);
        }
        var processor = processing.eventProcessor("bulk", PooledStreamingEventProcessor.class).orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        String next = raised();
        String after = ok("office", post("/api/v1/bulk/assign"), assign(List.of(target(next, 2)))).get("id")
                .asString();
        outcomes(after, 2);
        assertThat(items).allMatch(item -> reassigned(item) == (item.equals(items.get(7)) ? 0 : 2));
    }

    @Test
    void extensions_are_requested_for_every_open_measure_and_each_refusal_says_why() throws Exception {
        String claimed = raised();
        ok("unithead", post("/api/v1/items/" + claimed + "/claim"), "{}");
        String unclaimed = raised();
        String body = JSON.writeValueAsString(Map.of("targets", List.of(target(claimed, 3), target(unclaimed, 2)),
                "reason", "汛期推迟。", "newDate", TODAY.plusDays(60).toString(), "progress", "过半。"));
        List<BulkOutcome> outcomes = outcomes(
                ok("unithead", post("/api/v1/bulk/extend"), body).get("id").asString(), 4);
        assertThat(outcomes.stream().map(outcome -> outcome.result() + " " + outcome.code())).containsExactly(
                "DONE null",
                "DONE null", "SKIPPED ITEM_NOT_CLAIMED", "SKIPPED ITEM_NOT_CLAIMED");
        refused("unithead", post("/api/v1/bulk/extend"), body.replace("过半。", " "), 400, "MALFORMED");
    }

    @Test
    void one_reminder_goes_to_a_unit_for_all_of_its_items_that_are_open_and_as_they_were_seen() throws Exception {
        List<String> items = List.of(raised(), raised());
        String withdrawn = raised();
        ok("office2", post("/api/v1/items/" + withdrawn + "/withdraw").header("If-Match", "\"2\""),
                "{\"reason\":\"重复\"}");
        String changed = raised();
        ok("unithead", post("/api/v1/items/" + changed + "/claim"), "{}");
        String closed = raised();
        closed(closed);
        String body = JSON.writeValueAsString(Map.of("reason", "请抓紧整改。", "targets",
                List.of(target(items.get(0), 2), target(items.get(1), 2), target(withdrawn, 3), target(changed, 2),
                        target(closed, 3))));
        JsonNode preview = ok("office", post("/api/v1/bulk/remind?dryRun=true"), body);
        assertThat(preview.path("possible").findValuesAsString("itemId")).containsExactlyElementsOf(items);
        assertThat(preview.path("skipped").findValuesAsString("code")).containsExactly("ITEMS_GONE", "ITEM_CLOSED");
        assertThat(preview.path("conflicts").findValuesAsString("itemId")).containsExactly(changed);
        String bulk = ok("office", post("/api/v1/bulk/remind"), body).get("id").asString();
        assertThat(outcomes(bulk, 5)).extracting(BulkOutcome::result).containsExactly(Result.DONE, Result.DONE,
                Result.SKIPPED, Result.CONFLICT, Result.SKIPPED);
        NoticeIssued notice = (NoticeIssued) stream(DerivedId.of("notice", bulk, "unit-office")).getFirst()
                .getPayload();
        assertThat(notice.itemIds()).extracting(Object::toString).containsExactlyElementsOf(items);
        assertThat(notice.text()).isEqualTo("请抓紧整改。");
    }

    /** As its chain would have closed it, at version 3. */
    private void closed(String item) {
        events.publish(new GenericDomainEventMessage<>("item", item, 3,
                new ItemClosed(new ItemId(item), 1, TODAY, "同意销号", 90, TODAY.plusDays(90)),
                Map.of("actor", "p-supervisor")));
    }

    @Test
    void what_is_not_waiting_to_be_closed_cannot_be_returned() throws Exception {
        String body = JSON.writeValueAsString(Map.of("reason", "材料不足。", "targets", List.of(target(raised(), 2))));
        assertThat(ok("office", post("/api/v1/bulk/return?dryRun=true"), body).path("skipped")
                .findValuesAsString("code")).containsExactly("NO_CLOSURE_REQUESTED");
        refused("office", post("/api/v1/bulk/none/stop"), "{\"reason\":\"x\"}", 404, "NOT_FOUND");
    }

    private List<BulkOutcome> outcomes(String bulk, int expected) throws InterruptedException {
        List<BulkOutcome> outcomes = List.of();
        for (int tries = 0; tries < 300 && outcomes.size() < expected; tries++) {
            Thread.sleep(100);
            outcomes = stream(bulk).stream().map(DomainEventMessage::getPayload)
                    .filter(BulkOutcomesRecorded.class::isInstance)
                    .flatMap(event -> ((BulkOutcomesRecorded) event).outcomes().stream()).toList();
        }
        assertThat(outcomes).hasSize(expected);
        return outcomes;
    }

    private long reassigned(String item) {
        return stream(item).stream().filter(event -> event.getPayload() instanceof MeasureReassigned).count();
    }

    private List<? extends DomainEventMessage<?>> stream(String id) {
        return events.readEvents(id, 0).asStream().toList();
    }
}
