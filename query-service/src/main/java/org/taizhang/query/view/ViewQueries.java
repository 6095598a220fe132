package org.taizhang.query.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.api.unit.UnitId;
import org.taizhang.api.view.FindViews;
import org.taizhang.api.view.ViewsView;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.Names;
import org.taizhang.query.edge.Visibility;

/** Answers which views somebody sees. */
@Component
class ViewQueries {

    private static final String SEEN = """
            WITH RECURSIVE mine AS (
                SELECT u.unit_id, u.parent_id FROM unit_directory u JOIN person_directory p USING (unit_id)
                    WHERE p.person_id = :caller
                UNION SELECT u.unit_id, u.parent_id FROM unit_directory u JOIN mine m ON u.unit_id = m.parent_id)
            SELECT * FROM saved_view
            WHERE owner = :caller OR shared_with IN (SELECT unit_id FROM mine)
            ORDER BY owner <> :caller, name, view_id""";

    private final JdbcClient jdbc;

    ViewQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String id, long version, String name, String query, List<String> columns, String owner,
            @Nullable String sharedWith, Instant savedAt) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getString("view_id"), row.getLong("version"), row.getString("name"),
                    row.getString("query"), Columns.texts(row, "columns"), row.getString("owner"),
                    row.getString("shared_with"), Columns.instant(row, "saved_at"));
        }
    }

    @QueryHandler
    ViewsView handle(FindViews query) {
        Caller caller = query.caller();
        Visibility.requireBusiness(caller);
        List<Row> rows = jdbc.sql(SEEN).param("caller", caller.person().value())
                .query((row, number) -> Row.of(row)).list();
        Names.Wanted wanted = new Names.Wanted();
        rows.forEach(row -> wanted.person(row.owner()).unit(row.sharedWith()));
        Names names = wanted.find(jdbc);
        return new ViewsView(rows.stream().map(row -> {
            boolean own = row.owner().equals(caller.person().value());
            return new ViewsView.Entry(row.id(), row.version(), row.name(), row.query(), row.columns(),
                    names.person(row.owner()), names.unitOrNull(row.sharedWith()), own,
                    own || heads(caller, row.sharedWith()), row.savedAt());
        }).toList());
    }

    private static boolean heads(Caller caller, @Nullable String unit) {
        return unit != null && caller.grants().stream().anyMatch(grant -> grant.delegated() == null
                && grant.role() == Role.UNIT_HEAD && grant.units().contains(new UnitId(unit)));
    }
}
