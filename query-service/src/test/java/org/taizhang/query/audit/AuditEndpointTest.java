package org.taizhang.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.ConsistencyProof;
import org.taizhang.log.Entry;
import org.taizhang.log.Hash;
import org.taizhang.log.MerkleTree;
import org.taizhang.log.SignedNote;
import org.taizhang.log.TlogProof;
import org.taizhang.log.VerifierKey;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class AuditEndpointTest extends AuditEdge {

    private final MerkleTree tree = new MerkleTree();

    @BeforeAll
    void a_story_of_more_than_a_tile_is_told() throws Exception {
        moreThanATile();
    }

    @Test
    void every_stored_event_has_one_leaf_which_is_the_next_of_its_stream() throws Exception {
        Map<String, String> last = new HashMap<>();
        Map<String, Long> next = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (Leaf leaf : log.from(0, 10_000)) {
            Entry entry = leaf.entry();
            assertThat(entry.streamSeq()).isEqualTo(next.merge(entry.streamId(), 0L, (before, zero) -> before + 1));
            assertThat(entry.prevLeaf()).isEqualTo(last.getOrDefault(entry.streamId(), ""));
            last.put(entry.streamId(), entry.leafHash().toString());
            if (entry.kind().equals(Entry.EVENT)) {
                ids.add(entry.get("eventId"));
            }
        }
        List<String> stored = jdbc.sql("SELECT event_id FROM event ORDER BY position").query(String.class).list();
        assertThat(ids).isEqualTo(stored).hasSizeGreaterThan(256);
        Map<String, Object> event = jdbc.sql("SELECT * FROM event WHERE position = 7").query().singleRow();
        Entry entry = log.leafOf((String) event.get("event_id")).orElseThrow().entry();
        assertThat(entry.get("payloadSha256")).isEqualTo(HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest((byte[]) event.get("payload"))));
        assertThat(entry.get("type")).isEqualTo(event.get("name"));
        assertThat(entry.get("actor")).isEqualTo("p-sysadmin");
    }

    @Test
    void the_first_leaf_names_the_key_that_the_policy_file_trusts() throws Exception {
        String key = Files.readString(folder.resolve("policy")).lines().findFirst().orElseThrow().substring(4);
        Entry first = log.leaf(0).orElseThrow().entry();
        assertThat(first.kind()).isEqualTo(Entry.KEY_CHANGE);
        assertThat(first.get("key")).isEqualTo(key);
        assertThat(VerifierKey.parse(key).name()).isEqualTo("taizhang/default");
        assertThat(Files.getPosixFilePermissions(folder.resolve("signing.key"))).hasSize(2);
    }

    @Test
    void the_checkpoint_is_signed_over_the_root_of_all_entries() throws Exception {
        fill();
        Checkpoint checkpoint = checkpoint();
        assertThat(checkpoint.size()).isEqualTo(tree.size());
        assertThat(checkpoint.root()).isEqualTo(tree.root());
    }

    @Test
    void tiles_and_entries_are_those_of_the_tree() throws Exception {
        fill();
        byte[] first = bytes("owner", "/audit/tile/0/000");
        assertThat(first).hasSize(256 * 32).startsWith(log.leaf(0).orElseThrow().hash().bytes());
        byte[] edge = bytes("owner", "/audit/tile/0/001.p/3");
        assertThat(edge).hasSize(96).startsWith(log.leaf(256).orElseThrow().hash().bytes());
        byte[] above = bytes("owner", "/audit/tile/1/000.p/1");
        assertThat(Hash.of(above)).isEqualTo(tree.rootAt(256));
        byte[] entries = bytes("auditor", "/audit/tile/entries/000");
        byte[] entry = log.leaf(0).orElseThrow().entry().bytes();
        assertThat((entries[0] & 0xff) << 8 | entries[1] & 0xff).isEqualTo(entry.length);
        assertThat(Arrays.copyOfRange(entries, 2, 2 + entry.length)).isEqualTo(entry);
        refused("office", "/audit/tile/entries/000", 403, "NOT_ALLOWED");
    }

    @Test
    void a_tile_that_is_not_there_is_not_found() throws Exception {
        for (String path : List.of("0/999", "0/001.p/255", "9/000", "0/0", "entries/999", "", "x")) {
            String account = path.startsWith("entries") ? "auditor" : "owner";
            refused(account, "/audit/tile/" + path, 404, "TILE_UNKNOWN");
        }
    }

    @Test
    void a_leaf_is_proven_by_its_index_or_its_event() throws Exception {
        fill();
        VerifierKey key = key();
        String event = jdbc.sql("SELECT event_id FROM event WHERE position = 30").query(String.class).single();
        byte[] byEvent = bytes("owner", "/audit/proof/inclusion?event=" + event);
        Leaf leaf = log.leafOf(event).orElseThrow();
        assertThat(bytes("owner", "/audit/proof/inclusion?leaf=" + leaf.index())).isEqualTo(byEvent);
        TlogProof proof = TlogProof.parse(byEvent);
        proof.checkpoint().verify(List.of(key));
        Checkpoint checkpoint = Checkpoint.parse(proof.checkpoint().text());
        assertThat(proof.proof().treeSize()).isEqualTo(checkpoint.size());
        proof.proof().verify(leaf.entry().leafHash(), checkpoint.root());
        refused("owner", "/audit/proof/inclusion?event=nothing", 404, "LEAF_UNKNOWN");
        refused("owner", "/audit/proof/inclusion?leaf=99999", 404, "LEAF_UNKNOWN");
        refused("owner", "/audit/proof/inclusion?leaf=-1", 404, "LEAF_UNKNOWN");
        refused("owner", "/audit/proof/inclusion", 404, "LEAF_UNKNOWN");
    }

    @Test
    void a_later_log_is_proven_to_continue_an_earlier_one() throws Exception {
        fill();
        List<Hash> path = new String(bytes("owner", "/audit/proof/consistency?from=100&to=300"), UTF_8).lines()
                .map(line -> Hash.of(Base64.getDecoder().decode(line))).toList();
        new ConsistencyProof(100, 300, path).verify(tree.rootAt(100), tree.rootAt(300));
        for (String sizes : List.of("from=0&to=5", "from=6&to=5", "from=5&to=99999")) {
            refused("owner", "/audit/proof/consistency?" + sizes, 422, "TREE_SIZE_UNKNOWN");
        }
    }

    @Test
    void what_comes_later_is_logged_and_signed_and_nothing_is_found_to_be_wrong() throws Exception {
        long before = logged().get("size").asLong();
        Story story = new Story(events);
        story.closedItem("later", "2026-900");
        JsonNode state = logged();
        assertThat(state.get("size").asLong()).isEqualTo(before + 14);
        assertThat(state.get("root").asString()).isEqualTo(log.head().orElseThrow().root().toString());
        assertThat(state.get("faultCount").asLong()).isZero();
    }

    @Test
    void how_it_stands_is_told_to_who_audits_or_runs_the_system() throws Exception {
        assertThat(read("sysadmin", "/audit").get("origin").asString()).isEqualTo("taizhang/default");
        refused("office", "/audit", 403, "NOT_ALLOWED");
    }

    private void fill() {
        log.from(0, 10_000).stream().skip(tree.size()).forEach(leaf -> tree.append(leaf.entry().bytes()));
    }

    private VerifierKey key() throws Exception {
        return VerifierKey.parse(Files.readString(folder.resolve("policy")).lines().findFirst().orElseThrow()
                .substring(4));
    }

    private Checkpoint checkpoint() throws Exception {
        SignedNote note = SignedNote.parse(bytes("owner", "/audit/checkpoint"));
        note.verify(List.of(key()));
        return Checkpoint.parse(note.text());
    }

    private byte[] bytes(String account, String address) throws Exception {
        MockHttpServletResponse response = send(account, get("/api/v1" + address));
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return response.getContentAsByteArray();
    }
}
