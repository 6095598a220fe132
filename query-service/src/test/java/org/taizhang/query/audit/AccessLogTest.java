package org.taizhang.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.taizhang.log.Entry;
import org.taizhang.log.MerkleTree;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class AccessLogTest extends AuditEdge {

    private final String month = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();

    @DynamicPropertySource
    static void anchorSoon(DynamicPropertyRegistry registry) {
        registry.add("taizhang.audit.access-every", () -> "200ms");
    }

    @BeforeAll
    void a_story_is_told() throws Exception {
        Story story = new Story(events);
        story.people();
        story.closedItem("i1", "2026-1");
        projected();
    }

    @Test
    void who_read_what_is_written_down_refused_or_not() throws Exception {
        read("owner", "/items/i1");
        refused("sysadmin", "/items/i1", 403, "NOT_ALLOWED");
        JsonNode seen = written("/api/v1/items/i1", "p-owner");
        assertThat(seen.get("status").asString()).isEqualTo("200");
        assertThat(written("/api/v1/items/i1", "p-sysadmin").get("status").asString()).isEqualTo("403");
    }

    @Test
    void so_is_who_began_a_replay_check() throws Exception {
        send("auditor", post("/api/v1/audit/replay-check"));
        assertThat(written("/api/v1/audit/replay-check", "p-auditor").get("status").asString()).isEqualTo("202");
    }

    @Test
    void so_is_who_would_have_had_rows_made_anew() throws Exception {
        send("owner", post("/api/v1/projections/ledger/rebuild"));
        assertThat(written("/api/v1/projections/ledger/rebuild", "p-owner").get("status").asString()).isEqualTo("403");
    }

    @Test
    void what_was_searched_for_is_not() throws Exception {
        read("office", "/ledger?q=王某某&limit=10");
        assertThat(written("/api/v1/ledger", "p-office").get("query").asString()).isEqualTo("q=…&limit=10");
    }

    @Test
    void what_one_asks_about_oneself_is_left_out() throws Exception {
        read("owner2", "/me");
        read("owner2", "/items/i1");
        written("/api/v1/items/i1", "p-owner2");
        assertThat(lines()).noneMatch(line -> line.get("path").asString().equals("/api/v1/me"));
    }

    @Test
    void its_root_is_in_the_main_log() throws Exception {
        read("leader", "/items/i1");
        written("/api/v1/items/i1", "p-leader");
        String origin = "taizhang/default/access/" + month;
        await(() -> log.newestOwn(Entry.ACCESS_LOG).isPresent());
        Entry anchor = log.newestOwn(Entry.ACCESS_LOG).orElseThrow().entry();
        assertThat(anchor.get("origin")).isEqualTo(origin);
        MerkleTree tree = new MerkleTree();
        jdbc.sql("SELECT entry FROM access_entry WHERE month = ? ORDER BY leaf_index LIMIT ?")
                .params(month, Long.parseLong(anchor.get("size"))).query((row, number) -> row.getBytes(1)).list()
                .forEach(tree::append);
        assertThat(tree.root()).hasToString(anchor.get("root"));
    }

    @Test
    void it_is_neither_changed_nor_shortened() throws Exception {
        read("owner", "/items/i1");
        written("/api/v1/items/i1", "p-owner");
        for (String change : List.of("DELETE FROM access_entry", "TRUNCATE access_entry",
                "UPDATE access_entry SET person_id = 'p-other'")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("never changed");
        }
        jdbc.sql(
                "INSERT INTO access_entry VALUES ('2020-01', 0, decode(repeat('00', 32), 'hex'), 'x', 'p', '/', now())")
                .update();
        await(() -> jdbc.sql("SELECT count(*) FROM access_entry WHERE month = '2020-01'").query(Long.class)
                .single() == 0);
    }

    @Test
    void it_is_shown_to_those_who_audit() throws Exception {
        refused("office", "/audit/access/" + month, 403, "NOT_ALLOWED");
        refused("auditor", "/audit/access/1999-01", 404, "NOT_FOUND");
    }

    private JsonNode written(String path, String person) throws Exception {
        await(() -> find(path, person) != null);
        return find(path, person);
    }

    private JsonNode find(String path, String person) {
        return lines().stream().filter(line -> line.get("path").asString().equals(path)
                && line.get("person").asString().equals(person)).findFirst().orElse(null);
    }

    private List<JsonNode> lines() {
        try {
            String body = send("auditor", get("/api/v1/audit/access/" + month)).getContentAsString(UTF_8);
            return body.lines().filter(line -> line.contains("path")).map(json::readTree).toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_pages_ask_for_by_themselves_is_left_out_unless_it_tells_more_than_names()
            throws Exception {
        for (String address : List.of("/units", "/people", "/people?q=钱")) {
            read("unithead", address);
        }
        read("sysadmin", "/people");
        read("unithead", "/items/i1");
        written("/api/v1/items/i1", "p-unithead");
        assertThat(lines().stream().filter(line -> line.get("person").asString().equals("p-unithead"))
                .map(line -> line.get("path").asString() + "?" + line.get("query").asString()))
                .contains("/api/v1/people?q=…").doesNotContain("/api/v1/people?", "/api/v1/units?");
        assertThat(written("/api/v1/people", "p-sysadmin").get("status").asString()).isEqualTo("200");
    }
}
