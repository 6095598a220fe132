package org.taizhang.standalone;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that projections keep in a database: all its tables but those of the store, of Axon and of numbering. */
final class ProjectedRows {

    /** Without those of the event store, the audit logs, what was sent, and what the write side keeps for itself. */
    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
            AND table_name NOT IN ('event', 'event_store', 'snapshot', 'tokenentry', 'deadletterentry',
                'directory_revision', 'scheduled_tasks', 'delivery', 'letter', 'outlet', 'access_entry', 'erasure',
                'replay_check', 'rebuild', 'ledger_checkpoint', 'ledger_fault', 'ledger_head', 'ledger_leaf',
                'ledger_stream', 'ledger_tile', 'ledger_wish')
            AND table_name NOT LIKE 'flyway_%' AND table_name NOT LIKE 'item_number%'
            AND table_name NOT LIKE 'notice_number%' AND table_name NOT LIKE 'due_%' ORDER BY 1""";
    /** Counted by the database as rows come, so they tell nothing. */
    private static final String COUNTED = """
            SELECT column_name FROM information_schema.columns
            WHERE table_schema = 'public' AND is_identity = 'YES' AND table_name = '%s'""";

    private ProjectedRows() {}

    /** Every row as JSON, by table, in an order of their own. */
    static Map<String, List<String>> in(Connection database) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : strings(database, TABLES)) {
            StringBuilder row = new StringBuilder("to_jsonb(t)");
            strings(database, COUNTED.formatted(table)).forEach(column -> row.append(" - '" + column + "'"));
            rows.put(table, strings(database, "SELECT (" + row + ")::text FROM " + table + " t ORDER BY 1"));
        }
        return rows;
    }

    /** As if nothing had been projected yet. */
    static void forget(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String table : strings(database, TABLES)) {
                statement.execute("TRUNCATE " + table);
            }
            statement.execute("TRUNCATE tokenentry, deadletterentry");
        }
    }

    static List<String> strings(Connection database, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }
}
