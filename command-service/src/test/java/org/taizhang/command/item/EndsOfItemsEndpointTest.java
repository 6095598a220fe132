package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.taizhang.api.DerivedId;
import org.taizhang.command.WriteEdgeCase;

/** Extensions, merges and links over HTTP. */
class EndsOfItemsEndpointTest extends WriteEdgeCase {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private String raised() throws Exception {
        return ok("office", post("/api/v1/items"), """
                {"problem":{"subject":"TEAM","source":{"kind":"SELF_CHECK"},"text":"学习不够系统。"},
                 "responsibleUnit":"unit-office",
                 "measures":[{"text":"制定学习计划。","owners":["p-owner"],"leadLeaders":["p-leader"],
                   "deadline":{"kind":"BY_DATE","date":"%s"}}]}
                """.formatted(TODAY.plusDays(30))).get("id").asString();
    }

    private static String merge(String into) {
        return "{\"into\":\"" + into + "\",\"reason\":\"同一问题\"}";
    }

    @Test
    void an_extension_is_requested_once_and_granted_by_who_leads_the_measure() throws Exception {
        String item = raised();
        String base = "/api/v1/items/" + item;
        ok("unithead", post(base + "/claim"), "{}");
        String ask = base + "/measures/" + DerivedId.of("measure", item, "0") + "/extensions";
        String body = "{\"newDate\":\"%s\",\"reason\":\"流标\",\"progress\":\"过半\"}";
        String later = body.formatted(TODAY.plusDays(60));
        refused("owner", post(ask), body.formatted("9999-12-31"), 422, "DATE_IMPLAUSIBLE");
        refused("owner", post(ask), "{\"newDate\":\"soon\"}", 400, "MALFORMED");
        long first = ok("owner", post(ask).header("Idempotency-Key", "x-" + item), later).get("version").asLong();
        long again = ok("owner", post(ask).header("Idempotency-Key", "x-" + item), later).get("version").asLong();
        assertThat(again).isEqualTo(first);
        String grant = base + "/extensions/" + DerivedId.of("extension", "p-owner:x-" + item) + "/grant";
        refused("leader", post(grant), "{}", 428, "IF_MATCH_REQUIRED");
        refused("owner", post(grant).header("If-Match", "\"" + first + "\""), "{}", 403, "NOT_ALLOWED");
        ok("leader", post(grant).header("If-Match", "\"" + first + "\""), "{\"text\":\"同意\"}");
        refused("leader", post(grant).header("If-Match", "\"" + (first + 1) + "\""), "{}", 409,
                "EXTENSION_ALREADY_DECIDED");
    }

    @Test
    void an_item_merges_into_one_that_is_there() throws Exception {
        String item = raised();
        String address = "/api/v1/items/" + item + "/merge";
        refused("office2", post(address), merge("nothing"), 428, "IF_MATCH_REQUIRED");
        refused("office2", post(address).header("If-Match", "\"1\""), merge("nothing"), 422, "OTHER_ITEM_UNKNOWN");
        refused("office", post(address).header("If-Match", "\"1\""), merge(raised()), 403, "RAISER_MERGES");
        ok("office2", post(address).header("If-Match", "\"1\""), merge(raised()));
        refused("unithead", post("/api/v1/items/" + item + "/claim"), "{}", 409, "ITEM_MERGED");
        String link = "/api/v1/items/" + raised() + "/repeats";
        refused("office", post(link).header("If-Match", "\"1\""), "{\"earlier\":\"" + item + "\",\"reason\":\"再犯\"}",
                409, "REPEATED_NEVER_CLOSED");
    }

    @Test
    void two_items_never_vanish_into_each_other() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int time = 0; time < 20; time++) {
                String one = raised();
                String two = raised();
                List<Future<MockHttpServletResponse>> answers = both.invokeAll(List.of(merging(one, two),
                        merging(two, one)));
                assertThat(List.of(answers.getFirst().get().getStatus(), answers.getLast().get().getStatus()))
                        .containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    private Callable<MockHttpServletResponse> merging(String item, String into) {
        return () -> send("office2", post("/api/v1/items/" + item + "/merge").header("If-Match", "\"1\""), merge(into));
    }
}
