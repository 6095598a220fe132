package org.taizhang.query.edge;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The column of a field or of a record's component. */
record Column(String name, ColumnType type, Type javaType) {

    /** Its name is that of the field in snake case. */
    static Column of(String field, Class<?> type, Type generic) {
        return new Column(field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT), ColumnType.of(type), generic);
    }

    /** Its value in a {@code SELECT} from arrays' elements that have its name. */
    String ofElement() {
        String value = type.value().formatted(name);
        return value.equals(name) ? name : value + " AS " + name;
    }

    @Nullable
    Object read(ResultSet row, int index) throws SQLException {
        return type.reader().read(row, index, javaType);
    }
}
