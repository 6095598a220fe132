package org.taizhang.query.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.stream.ChangedItem;
import org.taizhang.runtime.raw.RawEvents;

import tools.jackson.databind.json.JsonMapper;

/** Reads what changed between two positions, and who may see which of it. */
@Component
class ChangedRows {

    private final RawEvents events;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChangedRows(RawEvents events, JdbcClient jdbc, JsonMapper json) {
        this.events = events;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What the events after a position up to another one changed, in their order. */
    List<Change> between(long after, long last) {
        return events.between(after, last).stream().map(event -> Change.of(event, json)).toList();
    }

    /** Which of the items each of the persons sees, by the item's id; a person who sees none is left out. */
    Map<String, Map<String, ChangedItem>> seenBy(Map<Sight, ? extends Collection<String>> persons, Set<String> items) {
        Map<String, Map<String, ChangedItem>> seen = new HashMap<>();
        if (!items.isEmpty()) {
            persons.forEach((sight, some) -> read(sight, some, items, seen));
        }
        return seen;
    }

    private void read(Sight sight, Collection<String> persons, Set<String> items,
            Map<String, Map<String, ChangedItem>> seen) {
        boolean same = sight.equals(Sight.EVERYTHING);
        List<String> asked = same ? List.of("") : new ArrayList<>(persons);
        jdbc.sql("""
                SELECT c.person, i.item_id, i.version, i.number FROM unnest(CAST(:persons AS text[])) c (person)
                    JOIN item_row i ON i.item_id = ANY (CAST(:items AS text[]))
                WHERE\s""" + sight.sql() + " ORDER BY i.position").params(sight.bound())
                .param("persons", asked.toArray(String[]::new)).param("items", items.toArray(String[]::new))
                .query(row -> {
                    ChangedItem item = new ChangedItem(row.getString("item_id"), row.getLong("version"),
                            row.getString("number"));
                    for (String person : same ? persons : List.of(row.getString("person"))) {
                        seen.computeIfAbsent(person, nobody -> new LinkedHashMap<>()).put(item.itemId(), item);
                    }
                });
    }
}
