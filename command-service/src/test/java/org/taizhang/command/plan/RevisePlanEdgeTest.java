package org.taizhang.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.taizhang.api.DerivedId;
import org.taizhang.api.plan.RevisionApproved;
import org.taizhang.command.WriteEdgeCase;

import tools.jackson.databind.JsonNode;

/** A plan on its way from its first version to a revised one, as the write edge takes it and its process does it. */
class RevisePlanEdgeTest extends WriteEdgeCase {

    private static final LocalDate DUE = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);

    @Autowired
    WhenRevisionApprovedThenReviseItems process;

    private static String quoted(long version) {
        return "\"" + version + "\"";
    }

    private String raise(String plan, String text) throws Exception {
        return ok("office", post("/api/v1/items"), """
                {"planId":"%s","problem":{"subject":"TEAM","source":{"kind":"INSPECTION"},"text":"%s"},
                 "responsibleUnit":"unit-office",
                 "measures":[{"text":"甲措施。","owners":["p-owner"],"deadline":{"kind":"BY_DATE","date":"%s"}},
                  {"text":"乙措施。","owners":["p-owner"],"deadline":{"kind":"BY_DATE","date":"%s"}}]}
                """.formatted(plan, text, DUE, DUE)).get("id").asString();
    }

    private long act(String account, String plan, String act, long seen, String body) throws Exception {
        return ok(account, post("/api/v1/plans/" + plan + act).header("If-Match", quoted(seen)), body).get("version")
                .asLong();
    }

    private List<String> story(String stream) {
        return events.readEvents(stream, 0).asStream().map(DomainEventMessage::getPayloadType)
                .<String>map(Class::getSimpleName).toList();
    }

    private void until(String item, String event) throws InterruptedException {
        for (int tries = 0; tries < 200 && !story(item).contains(event); tries++) {
            Thread.sleep(50);
        }
        assertThat(story(item)).contains(event);
    }

    @Test
    void a_revision_is_proposed_submitted_approved_and_done_once_however_often_it_is_told() throws Exception {
        String plan = ok("office", post("/api/v1/plans"), "{\"title\":\"整改方案\"}").get("id").asString();
        String item = raise(plan, "问题一。");
        String other = raise(plan, "问题二。");
        String measure = DerivedId.of("measure", item, "0");
        String dropped = DerivedId.of("measure", item, "1");
        ok("office", post("/api/v1/items/" + item + "/measures/" + measure + "/amend").header("If-Match", "\"2\""),
                "{\"text\":\"甲措施，改。\",\"reason\":\"征求意见\"}");
        long version = ok("office", post("/api/v1/plans/" + plan + "/submit"), "{}").get("version").asLong();
        version = act("principal", plan, "/approve", version, "{}");
        until(item, "ItemPutInForce");
        until(other, "ItemPutInForce");
        refused("office", post("/api/v1/items/" + item + "/measures/" + measure + "/amend").header("If-Match",
                "\"4\""), "{\"text\":\"甲措施，再改。\",\"reason\":\"征求意见\"}", 409, "ALREADY_IN_FORCE");

        String revision = """
                {"reason":"措施难以落实。","changes":[{"itemId":"%s","amend":[{"measureId":"%s","text":"甲措施，修订。"}],
                 "drop":["%s"],"add":[{"text":"丙措施。","owners":["p-owner2"],"deadline":{"kind":"IMMEDIATE"}}]}]}
                """.formatted(item, measure, dropped);
        refused("office", post("/api/v1/plans/" + plan + "/revise"), revision, 428, "IF_MATCH_REQUIRED");
        refused("principal", post("/api/v1/plans/" + plan + "/revise").header("If-Match", quoted(version)), revision,
                403, "NOT_ALLOWED");
        refused("office", post("/api/v1/plans/" + plan + "/revise").header("If-Match", quoted(version)),
                revision.replace("p-owner2", "nobody"), 422, "PERSON_UNKNOWN");
        JsonNode misfit = refused("office",
                post("/api/v1/plans/" + plan + "/revise").header("If-Match", quoted(version)),
                revision.replace(measure, dropped), 409, "PLAN_CHANGES_MISFIT");
        assertThat(misfit.at("/missing/0/code").asString()).isEqualTo("MEASURE_REVISED_TWICE");
        version = act("office", plan, "/revise", version, revision);
        String added = raise(plan, "修订时新增。");
        version = ok("office", post("/api/v1/plans/" + plan + "/submit"), "{}").get("version").asLong();
        act("principal", plan, "/approve", version, "{\"text\":\"同意修订\"}");
        until(added, "ItemPutInForce");
        until(item, "MeasureDropped");
        assertThat(story(item)).endsWith("MeasureDropped", "MeasureAmended", "MeasureAssigned", "ItemPutInForce");

        List<String> before = story(item);
        List<String> others = story(other);
        process.on(approved(plan).getPayload(), approved(plan));
        assertThat(story(item)).isEqualTo(before);
        assertThat(story(other)).as("work on it is not disturbed").isEqualTo(others)
                .containsOnlyOnce("ItemPutInForce");
        assertThat(story(added)).containsOnlyOnce("ItemPutInForce");
        refused("office", post("/api/v1/plans/" + plan + "/revision/abandon").header("If-Match", quoted(version + 1)),
                "{\"reason\":\"不再需要\"}", 409, "PLAN_NOT_UNDER_REVISION");
    }

    @SuppressWarnings("unchecked") // what is looked for is of that type
    private EventMessage<RevisionApproved> approved(String plan) {
        return (EventMessage<RevisionApproved>) events.readEvents(plan, 0).asStream()
                .filter(message -> message.getPayload() instanceof RevisionApproved).findFirst().orElseThrow();
    }
}
