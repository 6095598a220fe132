package org.taizhang.query.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of the ledger's rows as they were at a moment, of the items that are asked for. Statements are the same as
 * for how they are: their names then mean what is in a {@code WITH} before them.
 */
public final class TablesAt {

    private final JdbcClient jdbc;
    private final String with;
    private final Map<String, Object> params;

    private TablesAt(JdbcClient jdbc, String with, Map<String, Object> params) {
        this.jdbc = jdbc;
        this.with = with;
        this.params = params;
    }

    /** As they are. */
    static TablesAt now(JdbcClient jdbc) {
        return new TablesAt(jdbc, "", Map.of());
    }

    /** Made of the rows of some items. */
    static TablesAt of(JdbcClient jdbc, LedgerTables tables, Collection<ItemRows> rows) {
        Map<String, Object> params = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        names.add(tables.items.instead(rows.stream().flatMap(its -> Stream.ofNullable(its.item)).toList(), params));
        names.add(tables.measures.instead(rows.stream().flatMap(its -> its.measures.values().stream()).toList(),
                params));
        names.add(tables.evidence.instead(rows.stream().flatMap(its -> its.evidence.values().stream()).toList(),
                params));
        names.add(tables.extensions.instead(rows.stream().flatMap(its -> its.extensions.values().stream()).toList(),
                params));
        return new TablesAt(jdbc, "WITH " + String.join(", ", names) + " ", params);
    }

    /** A statement with named parameters. */
    public JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(with + statement).params(params);
    }
}
