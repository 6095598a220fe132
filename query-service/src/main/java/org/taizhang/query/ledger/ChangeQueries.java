package org.taizhang.query.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.ledger.ChangesView;
import org.taizhang.api.ledger.ChangesView.Change;
import org.taizhang.api.ledger.ChangesView.Field;
import org.taizhang.api.ledger.ChangesView.Kind;
import org.taizhang.api.ledger.ChangesView.Time;
import org.taizhang.api.ledger.FindChanges;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.ledger.LedgerRow;
import org.taizhang.api.ledger.When;
import org.taizhang.query.edge.Snapshot;
import org.taizhang.query.edge.Snapshot.Moment;
import org.taizhang.query.edge.Visibility;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what changed. Items that have an event after the earlier time are looked at, in the order of their numbers:
 * their rows are made as of both times and compared.
 */
@Component
class ChangeQueries {

    private static final int ITEMS_AT_ONCE = 200;
    /** Looked at for one page, however few changes there are among them. */
    private static final int MOST_ITEMS = 2000;
    /** They change with every event, and tell nothing of the row. */
    private static final Set<String> NOT_COMPARED = Set.of("itemVersion", "updatedAt");
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final Selections selections;
    private final JsonMapper json;
    private final Snapshot snapshot;
    private final LedgerPages pages;

    ChangeQueries(JdbcClient jdbc, Selections selections, JsonMapper json, Snapshot snapshot, LedgerPages pages) {
        this.jdbc = jdbc;
        this.selections = selections;
        this.json = json;
        this.snapshot = snapshot;
        this.pages = pages;
    }

    @QueryHandler
    ChangesView handle(FindChanges query) {
        if (query.limit() < 1 || query.limit() > LedgerQueries.MOST_ROWS) {
            throw LedgerRefusal.LIMIT_OUT_OF_RANGE.of("limit");
        }
        Visibility.requireBusiness(query.caller());
        Moment from = snapshot.at(new When(query.from(), null), "from");
        Moment to = snapshot.at(new When(query.to(), null), "to");
        if (from.reached() > to.reached()) {
            throw LedgerRefusal.CHANGES_REVERSED.of("from");
        }
        return snapshot.read(now -> {
            List<Change> changes = new ArrayList<>();
            String hash = Cursor.hash("changes " + query.filter() + " " + query.from() + " " + query.to());
            String after = query.cursor() == null ? "" : Cursor.of(query.cursor(), hash, key -> true).number();
            String next = null;
            for (int looked = 0; next == null;) {
                Map<String, String> items = items(from, after);
                if (items.isEmpty()) {
                    break;
                }
                compare(query, List.copyOf(items.keySet()), from, to, changes);
                looked += items.size();
                after = List.copyOf(items.values()).getLast();
                if (items.size() == ITEMS_AT_ONCE && (looked >= MOST_ITEMS || changes.size() >= query.limit())) {
                    next = new Cursor(hash, "", after, 0).text();
                }
            }
            return new ChangesView(changes, next, new Time(from.position(), from.asOf()),
                    new Time(to.position(), to.asOf()));
        });
    }

    /** The next that something happened to after the earlier time, each with its number's key. */
    private Map<String, String> items(Moment from, String after) {
        Map<String, String> items = new LinkedHashMap<>();
        jdbc.sql(
                "SELECT i.item_id, i.number_key FROM item_touched t JOIN item_row i USING (item_id) WHERE -t.position < ? AND i.number_key > ?"
                        + " ORDER BY i.number_key LIMIT ?")
                .params(-from.reached(), after, ITEMS_AT_ONCE).query(row -> {
                    items.put(row.getString(1), row.getString(2));
                });
        return items;
    }

    private void compare(FindChanges query, List<String> items, Moment from, Moment to, List<Change> changes) {
        Map<String, LedgerRow> before = rows(query, items, from);
        Map<String, LedgerRow> after = rows(query, items, to);
        after.forEach((key, row) -> {
            LedgerRow then = before.get(key);
            List<Field> fields = then == null ? List.of() : fields(then, row);
            if (then == null || !fields.isEmpty()) {
                changes.add(new Change(then == null ? Kind.ENTERED : Kind.CHANGED, row, fields));
            }
        });
        before.forEach((key, row) -> {
            if (!after.containsKey(key)) {
                changes.add(new Change(Kind.LEFT, row, List.of()));
            }
        });
    }

    private Map<String, LedgerRow> rows(FindChanges query, List<String> items, Moment moment) {
        Map<String, LedgerRow> rows = new LinkedHashMap<>();
        pages.rowsOf(items, selections.of(query.caller(), query.filter(), moment), moment, query.english())
                .forEach(row -> rows.put(row.itemId() + "/" + row.measureId(), row));
        return rows;
    }

    private List<Field> fields(LedgerRow before, LedgerRow after) {
        Map<String, @Nullable Object> then = json.convertValue(before, OBJECT);
        Map<String, @Nullable Object> now = json.convertValue(after, OBJECT);
        Set<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        names.removeAll(NOT_COMPARED);
        return names.stream().filter(name -> !Objects.equals(then.get(name), now.get(name)))
                .map(name -> new Field(name, then.get(name), now.get(name))).toList();
    }
}
