package org.taizhang.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.taizhang.api.settings.Setting;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.RichHistory;
import org.taizhang.query.Story;
import org.taizhang.query.edge.CurrentSetting;
import org.taizhang.runtime.axon.Projection;

class ReplicaTest extends ReadEdge {

    @Autowired
    private Replicas replicas;
    @Autowired
    private CurrentSetting settings;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    void tell() throws Exception {
        RichHistory.tell(new Story(events));
        projected();
    }

    @Test
    void rows_made_anew_in_parts_of_any_size_are_the_live_ones() throws Exception {
        List<Projection> all = replicas.projections();
        assertThat(all).hasSize(12);
        for (int size : List.of(1, 7, 1000)) {
            transaction.executeWithoutResult(_ -> replicas.create("anew", all));
            Replica replica = replicas.replica("anew", all);
            List<TrackedEventMessage<?>> history = history();
            for (int from = 0; from < history.size(); from += size) {
                List<TrackedEventMessage<?>> some = history.subList(from, Math.min(from + size, history.size()));
                transaction.executeWithoutResult(_ -> replica.apply(some));
            }
            assertThat(replica.failures()).isEmpty();
            for (Projection projection : all) {
                for (String name : projection.tables()) {
                    List<String> rows = rows("public." + name);
                    assertThat(rows("anew." + name)).as(name + " by " + size).isEqualTo(rows);
                    assertThat(rows).as(name).isNotEmpty();
                }
            }
        }
        replicas.drop("anew");
    }

    @Test
    void the_transaction_goes_on_with_the_live_tables() throws Exception {
        List<TrackedEventMessage<?>> history = history();
        transaction.executeWithoutResult(status -> {
            List<String> live = settings.of(Setting.YELLOW_DAYS);
            replicas.create("anew", replicas.projections());
            replicas.replica("anew", replicas.projections()).apply(history.subList(0, 1));
            assertThat(settings.of(Setting.YELLOW_DAYS)).isEqualTo(live).containsExactly("5");
            assertThat(jdbc.sql("SELECT count(*) FROM anew.setting_change").query(Long.class).single()).isZero();
            status.setRollbackOnly();
        });
    }

    @Test
    void without_a_transaction_nothing_is_written() {
        assertThatThrownBy(() -> replicas.replica("anew", replicas.projections()).apply(history()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_cannot_be_handled_ends_its_sequence_and_no_other() throws Exception {
        List<TrackedEventMessage<?>> history = history();
        int raised = history.stream().map(event -> event.getPayloadType().getSimpleName()).toList()
                .indexOf("ProblemRaised");
        List<TrackedEventMessage<?>> without = new ArrayList<>(history);
        without.remove(raised);
        transaction.executeWithoutResult(status -> {
            replicas.create("anew", replicas.projections());
            Replica replica = replicas.replica("anew", replicas.projections());
            replica.apply(without);
            assertThat(replica.failures()).containsKey("i-closed").doesNotContainKey("i-open");
            assertThat(rows("anew.plan_row")).isEqualTo(rows("public.plan_row"));
            status.setRollbackOnly();
        });
    }

    private List<TrackedEventMessage<?>> history() throws InterruptedException {
        List<TrackedEventMessage<?>> history = new ArrayList<>();
        try (var stream = events.openStream(null)) {
            while (history.size() <= positions.head()) {
                history.add(stream.nextAvailable());
            }
        }
        return history;
    }

    /** In an order of their own, without what the database counts. */
    private List<String> rows(String table) {
        StringBuilder row = new StringBuilder("to_jsonb(t)");
        Table.of(jdbc, table).columns().stream().filter(Table.Column::counted)
                .forEach(column -> row.append(" - '").append(column.name()).append("'"));
        return jdbc.sql("SELECT (" + row + ")::text FROM " + table + " t ORDER BY 1").query(String.class).list();
    }
}
