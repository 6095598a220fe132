package org.taizhang.query.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.act.ActKind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A row of {@code act_row} while an event changes it: each field is the column of its name. */
@SuppressWarnings({"NullAway.Init", "unused" }) // read from the table and written to it
final class ActRow {

    private String actId;
    private ActKind kind;
    private String title;
    private String state;
    private @Nullable String unitId;
    private LocalDate day;
    private @Nullable LocalDate dueOn;
    private List<String> people = List.of();
    private JsonNode content;
    private @Nullable String recordedBy;
    private long version;
    private long began;
    private long position;
    private Instant recordedAt;
    private Instant updatedAt;

    /** From the table. */
    ActRow() {}

    static ActRow begin(ActKind kind, String id, String title, LocalDate day, ObjectNode content, Recorded recorded) {
        ActRow row = new ActRow();
        row.actId = id;
        row.kind = kind;
        row.title = title;
        row.day = day;
        row.content = content;
        row.recordedBy = recorded.actor();
        row.began = recorded.position();
        row.recordedAt = recorded.at();
        return row;
    }

    /** Every event moves the version on: the row says which one a client has seen. */
    void touched(Recorded recorded) {
        version = recorded.version();
        position = recorded.position();
        updatedAt = recorded.at();
    }

    ActRow in(Enum<?> changed) {
        state = changed.name();
        return this;
    }

    ActRow of(@Nullable String unit) {
        unitId = unit;
        return this;
    }

    ActRow due(@Nullable LocalDate by) {
        dueOn = by;
        return this;
    }

    ActRow by(List<String> persons) {
        people = persons;
        return this;
    }

    ActRow on(LocalDate other) {
        day = other;
        return this;
    }

    ActRow called(String other) {
        title = other;
        return this;
    }

    ActRow put(String name, Object value, JsonMapper json) {
        ((ObjectNode) content).set(name, json.<JsonNode>valueToTree(value));
        return this;
    }

    ActRow remove(String... names) {
        ((ObjectNode) content).remove(List.of(names));
        return this;
    }
}
