package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.query.edge.RowColumns;
import org.taizhang.query.edge.RowTable;

/** Reads and writes {@code ledger_fact} and {@code ledger_fact_past}, many rows at a time. */
final class FactTables {

    private static final RowColumns<Fact> FACT = RowColumns.ofComponents(Fact.class);
    private static final RowColumns<Standing> STANDING = RowColumns.ofComponents(Standing.class);

    /** All columns of a standing, and when it began: the same in both tables. */
    static final List<String> COLUMNS = FACT.names();

    private final JdbcClient jdbc;
    private final RowTable<Fact> present;
    private final RowTable<PastFact> past;

    FactTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
        present = new RowTable<>(jdbc, "ledger_fact", FACT, "item_id", "measure_id");
        past = new RowTable<>(jdbc, "ledger_fact_past", RowColumns.ofComponents(PastFact.class), "item_id",
                "measure_id", "from_position", "from_day");
    }

    /** How the rows of these items stand. */
    List<Fact> of(Collection<String> items) {
        return present.read("item_id", items);
    }

    /** How this row stood, as it is known now, on the days after a day. */
    List<PastFact> after(String item, String measure, LocalDate day) {
        return past.where("item_id = ? AND measure_id = ? AND gone_position = ? AND till_day > ?",
                List.of(item, measure, PastFact.NEVER, day));
    }

    void write(Collection<Fact> facts) {
        present.write(facts);
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
        past.write(facts);
    }

    /**
     * This standing, with what differs between two others as it is in the second: what a fact changed, had it been known
     * in time.
     */
    static Standing patched(Standing standing, Standing before, Standing after) {
        return STANDING.patched(standing, before, after);
    }
}
