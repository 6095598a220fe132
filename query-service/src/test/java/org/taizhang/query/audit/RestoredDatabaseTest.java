package org.taizhang.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.log.Entry;
import org.taizhang.log.Hash;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

/** An older copy of the database is put in place: the signer remembers what it signed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestoredDatabaseTest extends AuditEdge {

    @Autowired
    private DataSource database;
    @Autowired
    private LogKeeper keeper;
    @Autowired
    private JdbcClient jdbc;
    private Story story;

    @BeforeAll
    void a_story_is_told() throws Exception {
        story = new Story(events);
        story.people();
        story.closedItem("i1", "2026-1");
        projected();
        logged();
    }

    @Test
    @Order(1)
    void a_database_with_less_than_was_signed_is_refused() throws Exception {
        long signed = state().get("signedSize").asLong();
        keeper.stop();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("DELETE FROM ledger_leaf WHERE leaf_index >= 20");
            statement.execute("DELETE FROM ledger_head WHERE size > 0");
            statement.execute("DELETE FROM ledger_checkpoint");
            statement.execute("DELETE FROM ledger_stream");
            statement.execute("DELETE FROM ledger_leaf");
            // What was in the events after the copy was made is lost too.
            statement.execute("DELETE FROM event WHERE position > 20");
            statement.execute("SET session_replication_role = origin");
        }
        keeper.start();
        await(() -> has("LOG_TRUNCATED"));
        assertThat(state().get("signedSize").asLong()).isZero();
        assertThat(state().get("size").asLong()).isLessThan(signed);
    }

    @Test
    @Order(2)
    void a_database_that_went_on_from_there_is_refused_too() throws Exception {
        Story another = new Story(events);
        for (int item = 2; item <= 5; item++) {
            another.closedItem("j" + item, "2026-9" + item);
        }
        await(() -> has("LOG_FORKED"));
        assertThat(state().get("signedSize").asLong()).isZero();
    }

    @Test
    @Order(3)
    void what_the_operator_allows_is_signed_from_there_on_and_said_in_the_log_itself() throws Exception {
        Path last = folder.resolve("last-signed");
        List<String> signedLast = Files.readAllLines(last);
        long counted = state().get("faultCount").asLong();
        Files.createFile(folder.resolve("accept-restored"));
        await(() -> state().get("signedSize").asLong() > 0 && !Files.exists(folder.resolve("accept-restored")));
        Entry said = tables().newestOwn(Entry.RESTORED).orElseThrow().entry();
        assertThat(said.get("size")).isEqualTo(signedLast.get(1));
        assertThat(Hash.ofHex(said.get("root")))
                .isEqualTo(Hash.of(Base64.getDecoder().decode(signedLast.get(2))));
        assertThat(state().get("faultCount").asLong()).isEqualTo(counted - 2);
        assertThat(has("LOG_TRUNCATED")).as("nobody forgets it").isTrue();
        long signed = remembered(last);
        new Story(events).closedItem("k1", "2026-99");
        await(() -> state().get("signedSize").asLong() > signed);
        assertThat(tables().own(Entry.RESTORED)).hasSize(1);
    }

    @Test
    @Order(4)
    void a_folder_without_its_key_or_memory_signs_nothing() throws Exception {
        keeper.stop();
        Path last = folder.resolve("last-signed");
        Files.move(folder.resolve("signing.key"), folder.resolve("elsewhere"));
        keeper.start();
        await(() -> has("SIGNER_INCOMPLETE"));
        assertThat(Files.exists(folder.resolve("signing.key"))).isFalse();
        assertThat(remembered(last)).isPositive();
    }

    private LogTables tables() {
        return new LogTables(jdbc);
    }

    private static long remembered(Path last) throws IOException {
        return Long.parseLong(Files.readAllLines(last).get(1));
    }

    private boolean has(String kind) {
        for (JsonNode fault : state().get("faults")) {
            if (fault.get("kind").asString().equals(kind)) {
                return true;
            }
        }
        return false;
    }
}
