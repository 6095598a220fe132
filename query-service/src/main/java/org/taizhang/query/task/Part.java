package org.taizhang.query.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.taizhang.api.task.TaskKind;
import org.taizhang.api.task.TaskReason.Basis;

/** Tasks of which one role is the reason, as a SELECT: the same columns in each, those not named null. */
final class Part {

    private static final Map<String, String> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("kind", "text");
        TYPES.put("id", "text");
        TYPES.put("item", "text");
        TYPES.put("measure", "text");
        TYPES.put("evidence", "text");
        TYPES.put("extension", "text");
        TYPES.put("act", "text");
        TYPES.put("plan", "text");
        TYPES.put("redaction", "text");
        TYPES.put("due", "date");
        TYPES.put("since", "timestamptz");
        TYPES.put("step", "text");
        TYPES.put("step_number", "int");
        TYPES.put("steps", "int");
        TYPES.put("basis", "text");
        TYPES.put("held", "int");
    }

    private final Map<String, String> columns = new LinkedHashMap<>();
    private final String from;
    private final List<String> conditions = new ArrayList<>();

    private Part(String from) {
        this.from = from;
    }

    static Part of(Holding holding, TaskKind kind, String from) {
        return of(holding, "'" + kind.name() + "'", from);
    }

    /** @param kind an expression */
    static Part of(Holding holding, String kind, String from) {
        return new Part(from).with("kind", kind).with("held", Integer.toString(holding.number()))
                .because(holding.basis());
    }

    /** The number of the role that it rests on. */
    String held() {
        return columns.getOrDefault("held", "");
    }

    Part because(Basis basis) {
        return with("basis", "'" + basis.name() + "'");
    }

    /** @param id an expression, for nothing else the same */
    Part id(String matter, String id) {
        return with("id", "'" + matter + "/' || " + id);
    }

    Part with(String column, String expression) {
        columns.put(column, expression);
        return this;
    }

    Part where(String condition) {
        conditions.add(condition);
        return this;
    }

    String sql() {
        List<String> selected = new ArrayList<>();
        TYPES.forEach((column, type) -> selected
                .add("CAST(" + columns.getOrDefault(column, "NULL") + " AS " + type + ") AS " + column));
        return "SELECT " + String.join(", ", selected) + "\nFROM " + from + "\nWHERE "
                + String.join("\n    AND ", conditions);
    }
}
