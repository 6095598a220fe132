package org.taizhang.query.ledger;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes {@code ledger_fact} and {@code ledger_fact_past}, many rows at a time, as one JSON array. */
final class FactTables {

    /** All columns of a standing, and when it began: the same in both tables. */
    static final List<String> COLUMNS = Stream
            .concat(Stream.of("item_id", "measure_id", "from_position", "from_day", "changed_at"),
                    Stream.of(ItemPart.class, MeasurePart.class)
                            .flatMap(part -> Arrays.stream(part.getRecordComponents())).map(FactTables::column))
            .toList();

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    private static final String UPSERT = "INSERT INTO ledger_fact SELECT * FROM"
            + " jsonb_populate_recordset(NULL::ledger_fact, CAST(? AS jsonb)) ON CONFLICT (item_id, measure_id) DO UPDATE SET "
            + COLUMNS.stream().skip(2).map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    FactTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String column(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** How the rows of these items stand. */
    List<Fact> of(Collection<String> items) {
        return jdbc.sql("SELECT to_jsonb(f) FROM ledger_fact f WHERE item_id = ANY (?)")
                .param(items.toArray(String[]::new)).query((row, number) -> fact(JSON.readTree(row.getString(1))))
                .list();
    }

    /** How this row stood, as it is known now, on the days after a day. */
    List<PastFact> after(String item, String measure, LocalDate day) {
        return jdbc.sql("SELECT to_jsonb(f) FROM ledger_fact_past f WHERE item_id = ? AND measure_id = ?"
                + " AND gone_position = ? AND till_day > ?").params(item, measure, PastFact.NEVER, day)
                .query((row, number) -> past(JSON.readTree(row.getString(1)))).list();
    }

    void write(Collection<Fact> facts) {
        if (!facts.isEmpty()) {
            jdbc.sql(UPSERT).param(JSON.writeValueAsString(facts.stream().map(FactTables::json).toList())).update();
        }
    }

    /** These rows are not in the ledger any more. */
    void remove(Collection<Fact> facts) {
        if (!facts.isEmpty()) {
            jdbc.sql("DELETE FROM ledger_fact f USING unnest(?, ?) gone (item_id, measure_id)"
                    + " WHERE f.item_id = gone.item_id AND f.measure_id = gone.measure_id")
                    .param(facts.stream().map(Fact::itemId).toArray(String[]::new))
                    .param(facts.stream().map(Fact::measureId).toArray(String[]::new)).update();
        }
    }

    void writePast(Collection<PastFact> facts) {
        if (!facts.isEmpty()) {
            List<ObjectNode> rows = facts.stream().map(past -> json(past.fact())
                    .put("till_position", past.tillPosition()).put("till_day", past.tillDay().toString())
                    .put("gone_position", past.gonePosition())).toList();
            jdbc.sql("INSERT INTO ledger_fact_past SELECT * FROM"
                    + " jsonb_populate_recordset(NULL::ledger_fact_past, CAST(? AS jsonb))"
                    + " ON CONFLICT (item_id, measure_id, from_position, from_day)"
                    + " DO UPDATE SET gone_position = excluded.gone_position")
                    .param(JSON.writeValueAsString(rows)).update();
        }
    }

    /**
     * This standing, with what differs between two others as it is in the second: what a fact changed, had it been known
     * in time.
     */
    static Standing patched(Standing standing, Standing before, Standing after) {
        ObjectNode changed = json(standing);
        ObjectNode old = json(before);
        json(after).properties().stream().filter(each -> !each.getValue().equals(old.get(each.getKey())))
                .forEach(each -> changed.set(each.getKey(), each.getValue()));
        return standing(changed);
    }

    private static ObjectNode json(Fact fact) {
        return json(fact.standing()).put("item_id", fact.itemId()).put("measure_id", fact.measureId())
                .put("from_position", fact.fromPosition()).put("from_day", fact.fromDay().toString())
                .put("changed_at", fact.changedAt().toString());
    }

    private static ObjectNode json(Standing standing) {
        ObjectNode item = JSON.valueToTree(standing.item());
        return item.setAll(JSON.<ObjectNode>valueToTree(standing.measure()));
    }

    private static Standing standing(JsonNode row) {
        return new Standing(JSON.treeToValue(row, ItemPart.class), JSON.treeToValue(row, MeasurePart.class));
    }

    private static Fact fact(JsonNode row) {
        return new Fact(row.get("item_id").asString(), row.get("measure_id").asString(),
                row.get("from_position").asLong(), LocalDate.parse(row.get("from_day").asString()),
                JSON.treeToValue(row.get("changed_at"), Instant.class), standing(row));
    }

    private static PastFact past(JsonNode row) {
        return new PastFact(fact(row), row.get("till_position").asLong(),
                LocalDate.parse(row.get("till_day").asString()), row.get("gone_position").asLong());
    }
}
