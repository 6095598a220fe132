package org.taizhang.query.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.query.edge.RowTable;

/**
 * The tables of the ledger's rows as they were at a moment, of the items that are asked for. Statements are the same as
 * for how they are: their names then mean what is in a {@code WITH} before them.
 */
public final class TablesAt {

    /** What a name then means, with its parameters. */
    private record Table(String name, String query, Map<String, Object> params) {

        static <R> Table of(RowTable<R> table, Stream<R> rows) {
            Map<String, Object> params = new LinkedHashMap<>();
            return new Table(table.name(), table.instead(rows.toList(), params), params);
        }
    }

    private final JdbcClient jdbc;
    private final List<Table> tables;

    private TablesAt(JdbcClient jdbc, List<Table> tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** As they are. */
    static TablesAt now(JdbcClient jdbc) {
        return new TablesAt(jdbc, List.of());
    }

    /** Made of the rows of some items. */
    static TablesAt of(JdbcClient jdbc, LedgerTables tables, Collection<ItemRows> rows) {
        return new TablesAt(jdbc,
                List.of(Table.of(tables.items, rows.stream().flatMap(its -> Stream.ofNullable(its.item))),
                        Table.of(tables.measures, rows.stream().flatMap(its -> its.measures.values().stream())),
                        Table.of(tables.evidence, rows.stream().flatMap(its -> its.evidence.values().stream())),
                        Table.of(tables.extensions, rows.stream().flatMap(its -> its.extensions.values().stream()))));
    }

    /** A statement with named parameters. It gets the rows of the tables that it names. */
    public JdbcClient.StatementSpec sql(String statement) {
        List<Table> named = tables.stream().filter(table -> statement.contains(table.name())).toList();
        JdbcClient.StatementSpec spec = jdbc.sql(named.isEmpty()
                ? statement
                : named.stream().map(Table::query).collect(Collectors.joining(", ", "WITH ", " ")) + statement);
        for (Table table : named) {
            spec = spec.params(table.params());
        }
        return spec;
    }
}
