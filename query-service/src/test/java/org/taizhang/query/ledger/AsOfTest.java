package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ProblemAmended;
import org.taizhang.api.item.ProblemAmendment;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.RichHistory;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is told as of an event is what was told when that event was the last one. */
class AsOfTest extends ReadEdge {

    private static final List<String> ASKED = List.of("/ledger?sort=number&", "/ledger?sort=light&overdue=true&",
            "/ledger?sort=due&hasEvidence=true&", "/ledger?status=CLOSED,WITHDRAWN,MERGED&", "/ledger?q=改后&",
            "/ledger?q=wtzg&", "/ledger/facets?", "/ledger/facets?unit=u-finance&", "/items/i-open?", "/items/i-again?",
            "/statistics?",
            "/plans?", "/plans/plan-1?",
            "/statistics/groups?by=unit,aspect&", "/statistics/spread?",
            "/statistics/trend?from=2026-03-01&to=2026-03-31&every=WEEK&", "/statistics/groups?by=owner&");

    /** What was told at each position, by what was asked. */
    private final Map<Long, Map<String, JsonNode>> told = new LinkedHashMap<>();

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events, this::ask);
        RichHistory.tell(story);
        story.tell("office",
                new ProblemAmended(new ItemId("i-open"), new ProblemAmendment("改后的标题", "改后的文字。", List.of()),
                        null, "核对"));
        story.tell("office",
                new ProblemAmended(new ItemId("i-open"), new ProblemAmendment("再改的标题", "再改的文字。", List.of()),
                        null, "核对"));
    }

    private void ask() {
        try {
            projected();
            Map<String, JsonNode> answers = new LinkedHashMap<>();
            for (String asked : ASKED) {
                answers.put(asked, answer(asked));
            }
            told.put(positions.head(), answers);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing was there yet to be told of. */
    private static boolean refused(JsonNode answer) {
        return answer.has("code");
    }

    /** Without the time at which it was asked. */
    private JsonNode answer(String address) throws Exception {
        MockHttpServletResponse response = send("auditor", get("/api/v1" + address));
        // People go by the name that they have now.
        JsonNode answer = json.readTree(
                response.getContentAsString(StandardCharsets.UTF_8).replace("郑新名", "郑科员"));
        if (answer instanceof ObjectNode whole) {
            // Acts that cover an item are told as they stand.
            whole.remove(List.of("asOf", "traceId", "acts"));
        }
        // One more item covered makes another version of a plan, and changes nothing that is told of it.
        answer.path("plans").forEach(plan -> ((ObjectNode) plan).remove(List.of("version", "updatedAt")));
        if (address.startsWith("/plans/") && answer instanceof ObjectNode plan) {
            // The way to its import is that of now.
            plan.remove(List.of("version", "updatedAt", "importId"));
        }
        return answer;
    }

    @Test
    void as_of_each_event_the_same_is_told_as_then() throws Exception {
        assertThat(told).hasSizeGreaterThan(60);
        int rows = 0;
        for (var at : told.entrySet()) {
            for (var then : at.getValue().entrySet()) {
                if (refused(then.getValue())) {
                    continue;
                }
                JsonNode now = answer(then.getKey() + "asOf=" + at.getKey());
                String asked = then.getKey() + " as of " + at.getKey();
                for (int i = 0; i < Math.min(now.path("rows").size(), then.getValue().path("rows").size()); i++) {
                    assertThat(now.at("/rows/" + i)).as(asked).isEqualTo(then.getValue().at("/rows/" + i));
                }
                assertThat(now).as(asked).isEqualTo(then.getValue());
                rows += now.path("rows").size();
            }
        }
        assertThat(rows).isGreaterThan(300);
    }
}
