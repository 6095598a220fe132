package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.taizhang.api.ledger.When;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.RichHistory;
import org.taizhang.query.Story;
import org.taizhang.query.edge.CurrentSetting;
import org.taizhang.query.edge.Snapshot;
import org.taizhang.query.edge.Snapshot.Moment;

class LedgerHistoryTest extends ReadEdge {

    @Autowired
    private LedgerHistory history;
    @Autowired
    private CurrentSetting settings;
    @Autowired
    private Clock clock;
    @Autowired
    private Snapshot snapshot;

    /** As over Axon Server, where no position is told: the moments are such that the instant says the same. */
    @Test
    void read_item_by_item_they_are_the_same_rows() throws Exception {
        RichHistory.tell(new Story(events));
        projected();
        EventStore oneByOne = (EventStore) Proxy.newProxyInstance(EventStore.class.getClassLoader(),
                new Class<?>[]{EventStore.class }, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(events, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        LedgerHistory itemByItem = new LedgerHistory(oneByOne, jdbc, settings, json, clock);
        List<String> items = jdbc.sql("SELECT item_id FROM item_row ORDER BY item_id").query(String.class).list();
        List<Long> positions = jdbc
                .sql("SELECT e.position FROM event e LEFT JOIN event n ON n.position = e.position + 1"
                        + " WHERE e.position > 40 AND (n.position IS NULL OR n.recorded_at > e.recorded_at) ORDER BY e.position")
                .query(Long.class).list();
        assertThat(positions).hasSizeGreaterThan(2);
        for (long position : List.of(positions.getFirst(), positions.get(positions.size() / 2), positions.getLast())) {
            Moment moment = snapshot.at(new When(Long.toString(position), null), "asOf");
            for (String table : List.of("item_row", "measure_row", "evidence_row", "extension_row")) {
                assertThat(rows(itemByItem, moment, items, table)).as("%s as of %s", table, position)
                        .isEqualTo(rows(history, moment, items, table));
            }
            assertThat(rows(history, moment, items, "measure_row")).isNotEmpty();
        }
    }

    private static List<Map<String, Object>> rows(LedgerHistory of, Moment moment, List<String> items, String table) {
        return of.at(moment, items).sql("SELECT CAST(r AS text) AS is FROM " + table + " r ORDER BY 1").query()
                .listOfRows();
    }
}
