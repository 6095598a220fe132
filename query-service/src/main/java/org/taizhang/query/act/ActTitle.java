package org.taizhang.query.act;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.taizhang.api.accountability.MarkerKind;
import org.taizhang.api.act.ActKind;

/** What an act is called: a name of its own, or, where it has none, what it is, in the reader's language. */
final class ActTitle {

    private ActTitle() {}

    /** @param row of {@code act_row}, with the {@code marker_kind} of a marker */
    static String of(ActKind kind, ResultSet row, boolean english) throws SQLException {
        return switch (kind) {
            case LOOK_BACK -> english ? kind.en() : kind.zh();
            case MARKER -> {
                MarkerKind marker = MarkerKind.valueOf(row.getString("marker_kind"));
                yield english ? marker.en() : marker.zh();
            }
            case NOTICE, INSPECTION, RULE -> row.getString("title");
        };
    }
}
