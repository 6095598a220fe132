package org.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;

import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.api.view.ViewContent;
import org.taizhang.api.view.ViewDeleted;
import org.taizhang.api.view.ViewSaved;

import tools.jackson.databind.JsonNode;

/** Saved views at the write edge. */
class ViewEdgeTest extends WriteEdgeCase {

    private static final String PATH = "/api/v1/views";
    private static final String BODY = """
            {"name":" 逾期的 ","query":"overdue=true&sort=due","columns":["number"],"shared":"%s"}
            """;

    private List<Object> stored(String view) {
        return events.readEvents(view, 0).asStream().map(Message::getPayload).map(Object.class::cast).toList();
    }

    @Test
    void a_view_is_kept_changed_and_deleted() throws Exception {
        JsonNode saved = ok("owner", post(PATH), BODY.formatted("UNIT"));
        String id = saved.get("id").asString();
        String address = PATH + "/" + id;
        assertThat(stored(id)).singleElement().isInstanceOfSatisfying(ViewSaved.class, event -> {
            assertThat(event.content())
                    .isEqualTo(new ViewContent("逾期的", "overdue=true&sort=due", List.of("number")));
            assertThat(event.sharedWith()).isEqualTo(WriteEdge.UNIT);
        });
        refused("owner", put(address), BODY.formatted("NONE"), 428, "IF_MATCH_REQUIRED");
        refused("owner", put(address).header("If-Match", "\"7\""), BODY.formatted("NONE"), 412, "STALE_VERSION");
        refused("office", put(address).header("If-Match", "\"0\""), BODY.formatted("NONE"), 403, "VIEW_OF_ANOTHER");
        ok("owner", put(address).header("If-Match", "\"0\""), BODY.formatted("NONE"));
        refused("owner", delete(address), null, 428, "IF_MATCH_REQUIRED");
        refused("office", delete(address).header("If-Match", "\"1\""), null, 403, "VIEW_OF_ANOTHER");
        ok("owner", delete(address).header("If-Match", "\"1\""), null);
        assertThat(stored(id)).hasSize(3).last().isInstanceOf(ViewDeleted.class);
        refused("owner", delete(address).header("If-Match", "\"2\""), null, 409, "VIEW_GONE");
        refused("owner", delete(PATH + "/nothing").header("If-Match", "\"0\""), null, 404, "NOT_FOUND");
    }

    @Test
    void a_retry_keeps_no_second_one() throws Exception {
        JsonNode first = ok("owner", post(PATH).header("Idempotency-Key", "once"), BODY.formatted("NONE"));
        assertThat(ok("owner", post(PATH).header("Idempotency-Key", "once"), BODY.formatted("NONE")).get("id"))
                .isEqualTo(first.get("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sysadmin", "secadmin" })
    void administrators_keep_none(String account) throws Exception {
        refused(account, post(PATH), BODY.formatted("NONE"), 403, "NOT_ALLOWED");
    }

    @Test
    void what_is_wrong_is_named() throws Exception {
        JsonNode problem = refused("owner", post(PATH),
                "{\"name\":\"x\",\"query\":\"colour=red&sort=due\",\"shared\":\"NONE\"}", 422, "VIEW_QUERY_INVALID");
        assertThat(problem.at("/missing/0/target").asString()).isEqualTo("colour");
        refused("owner", post(PATH), "{\"name\":\"x\",\"query\":\"\",\"shared\":\"ALL\"}", 400, "MALFORMED");
        refused("owner", post(PATH), "{\"query\":\"\",\"shared\":\"NONE\"}", 400, "MALFORMED");
        refused("owner", post(PATH), "{\"name\":\" \",\"query\":\"\",\"shared\":\"NONE\"}", 422, "TEXT_REQUIRED");
    }
}
