package org.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

import tools.jackson.databind.JsonNode;

class WriteEdgeTest extends WriteEdgeCase {

    @Test
    void an_item_goes_from_raised_to_closed_by_the_right_people() throws Exception {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String item = ok("office", post("/api/v1/items"), raise(today)).get("id").asString();
        String base = "/api/v1/items/" + item;
        String measure = org.taizhang.api.DerivedId.of("measure", item, "0");
        refused("owner", post(base + "/claim"), "{}", 403, "NOT_ALLOWED");
        ok("unithead", post(base + "/claim"), "{}");
        ok("owner", post(base + "/cause"), "{\"text\":\"学习抓得不紧\"}");
        ok("owner", post(base + "/same-type-check"), "{\"found\":false,\"findings\":\"已对照检查，未发现同类问题\"}");
        ok("owner", post(base + "/measures/" + measure + "/progress"),
                "{\"narrative\":\"已制定计划\",\"percent\":50,\"occurredOn\":\"" + today + "\"}");
        byte[] content = "会议纪要".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String sha = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
        assertThat(send("owner", put("/api/v1/evidence-files/" + sha).content(content), null).getStatus())
                .isEqualTo(201);
        ok("owner", post(base + "/measures/" + measure + "/evidence").header("Idempotency-Key", "e1"),
                "{\"files\":[{\"sha256\":\"" + sha + "\",\"name\":\"纪要.txt\"}],\"effect\":\"已集中学习\"}");
        String evidence = org.taizhang.api.DerivedId.of("evidence", "p-owner:e1");
        refused("owner", post(base + "/evidence/" + evidence + "/accept"), "{}", 403, "NOT_ALLOWED");
        ok("office", post(base + "/evidence/" + evidence + "/accept"), "{}");
        refused("owner", post(base + "/closure"), "{\"text\":\"已整改\"}", 409, "CLOSURE_INCOMPLETE");
        ok("owner", post(base + "/measures/" + measure + "/complete"),
                "{\"summary\":\"已完成\",\"completedOn\":\"" + today + "\"}");
        long version = ok("owner", post(base + "/closure"), "{\"text\":\"已整改到位\"}").get("version").asLong();
        for (String[] step : new String[][]{{"unithead", "UNIT_APPROVAL" }, {"office", "OFFICE_REVIEW" },
                {"supervisor", "RECHECK" } }) {
            String body = "{\"step\":\"" + step[1] + "\",\"evidence\":[\"" + sha + "\"]}";
            refused(step[0], post(base + "/closure/approve"), body, 428, "IF_MATCH_REQUIRED");
            refused(step[0], post(base + "/closure/approve").header("If-Match", "\"1\""), body, 412, "STALE_VERSION");
            version = ok(step[0], post(base + "/closure/approve").header("If-Match", quoted(version)), body)
                    .get("version").asLong();
        }
        ok("supervisor", post(base + "/close").header("If-Match", quoted(version)), "{\"text\":\"同意销号\"}");
        refused("owner", post(base + "/cause"), "{\"text\":\"再写\"}", 409, "ITEM_CLOSED");
    }

    @Test
    void a_retry_gets_the_first_answer_and_another_body_under_the_same_key_is_refused() throws Exception {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        JsonNode first = ok("office", post("/api/v1/items").header("Idempotency-Key", "k1"), raise(today));
        JsonNode again = ok("office", post("/api/v1/items").header("Idempotency-Key", "k1"), raise(today));
        assertThat(again.get("id")).isEqualTo(first.get("id"));
        assertThat(again.get("version")).isEqualTo(first.get("version"));
        refused("office", post("/api/v1/items").header("Idempotency-Key", "k1"), raise(today).replace("学习", "作风"), 422,
                "KEY_REUSED");
    }

    @Test
    void bad_input_is_named_field_by_field_in_the_callers_language() throws Exception {
        JsonNode unknown = refused("office", post("/api/v1/items"), "{\"problem\":{\"nonsense\":1}}", 400, "MALFORMED");
        assertThat(unknown.at("/errors/0/field").asString()).isEqualTo("problem.nonsense");
        assertThat(unknown.get("detail").asString()).contains("请求内容有误");
        JsonNode type = refused("office", post("/api/v1/items").header("Accept-Language", "en"),
                "{\"problem\":{\"subject\":\"NOBODY\"}}", 400, "MALFORMED");
        assertThat(type.at("/errors/0/field").asString()).isEqualTo("problem.subject");
        assertThat(type.get("detail").asString()).startsWith("The request is malformed");
        JsonNode missing = refused("office", post("/api/v1/items"), "{}", 400, "MALFORMED");
        assertThat(missing.at("/errors/0/field").asString()).isEqualTo("problem");
        JsonNode invalid = refused("office", post("/api/v1/items/any/withdraw").header("If-Match", "\"1\""),
                "{\"reason\":\"" + "长".repeat(2_001) + "\"}", 400, "MALFORMED");
        assertThat(invalid.at("/errors/0/field").asString()).isEqualTo("reason");
        assertThat(invalid.at("/errors/0/code").asString()).isEqualTo("FIELD_INVALID");
    }

    @Test
    void nobody_gets_in_without_a_token_or_without_a_record() throws Exception {
        MockHttpServletResponse anonymous = http.perform(post("/api/v1/items").content("{}")
                .contentType(MediaType.APPLICATION_JSON)).andReturn().getResponse();
        assertThat(anonymous.getStatus()).isEqualTo(401);
        assertThat(anonymous.getContentType()).startsWith("application/problem+json");
        refused("stranger", post("/api/v1/items"), "{}", 403, "NOT_REGISTERED");
    }

    private static String raise(String today) {
        return """
                {"problem":{"subject":"TEAM","aspect":"理论学习","source":{"kind":"SELF_CHECK"},"text":"学习不够系统。"},
                 "responsibleUnit":"unit-office",
                 "measures":[{"text":"制定学习计划。","owners":["p-owner"],"deadline":{"kind":"BY_DATE","date":"%s"}}]}
                """.formatted(LocalDate.parse(today).plusDays(30));
    }

    private static String quoted(long version) {
        return "\"" + version + "\"";
    }
}
