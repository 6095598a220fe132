package org.taizhang.runtime.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.postgresql.ds.PGSimpleDataSource;
import org.taizhang.runtime.axon.NamedEventSerializer;

@EnabledIfEnvironmentVariable(named = "AXON_SERVER_EMPTY", matches = "[^:]+:\\d+", disabledReason = "no Axon Server to copy to; name one that holds no events, and that no other test fills, in AXON_SERVER_EMPTY=host:port")
class AxonServerCopyTest {

    private static final String[] SERVER = System.getenv().getOrDefault("AXON_SERVER_EMPTY", ":").split(":", 2);

    private static EventCopy.Report copy(Connection source, Set<Long> seen) throws Exception {
        return EventCopy.toAxonServer(source, SERVER[0], Integer.parseInt(SERVER[1]), "default",
                NamedEventSerializer.create(), seen::add);
    }

    @Test
    void a_real_server_takes_the_events_to_the_same_positions_and_refuses_those_of_another_store() throws Exception {
        PGSimpleDataSource database = StoredHistory.of(1500);
        try (Connection source = database.getConnection()) {
            EventCopy.Report first = copy(source, new HashSet<>());
            assertThat(first.before()).as("the server that was named is empty").isZero();
            assertThat(first.events()).isEqualTo(4650);
            assertThat(first.sameMetadataBytes()).isEqualTo(first.events());
            Set<Long> seen = new HashSet<>();
            EventCopy.Report again = copy(source, seen);
            assertThat(again.before()).isEqualTo(first.events());
            assertThat(seen).hasSize((int) first.events());
        }
        try (Connection other = StoredHistory.of(1600).getConnection()) {
            assertThatThrownBy(() -> copy(other, new HashSet<>())).isInstanceOf(CopyRefused.class)
                    .hasMessageContaining("Position 0: the target differs: id");
        }
    }
}
