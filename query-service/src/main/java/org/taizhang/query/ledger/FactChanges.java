package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What events change of how rows stand, to be written in the end. What stood before is kept: known from one event on,
 * until another tells of a day from which it was otherwise. Mostly that is the day of the event or of the last one
 * before. A fact that was recorded late changes the days before as well: what was known of them is gone from its event
 * on, and stands there anew with what the fact has changed.
 */
final class FactChanges {

    private final FactTables tables;
    private final Map<RowKey, Fact> present = new LinkedHashMap<>();
    private final Map<RowKey, Fact> ended = new LinkedHashMap<>();
    private final Map<PastFact.Key, PastFact> past = new LinkedHashMap<>();

    FactChanges(FactTables tables) {
        this.tables = tables;
    }

    private record RowKey(String item, String measure) {

        static RowKey of(Fact fact) {
            return new RowKey(fact.itemId(), fact.measureId());
        }
    }

    /** A row that was not there. */
    void begin(Fact fact) {
        present.put(RowKey.of(fact), fact);
        ended.remove(RowKey.of(fact));
    }

    /** @return how it stands from now on */
    Fact change(Fact before, Fact after) {
        past(before, after);
        boolean late = after.fromDay().isBefore(before.fromDay());
        Fact now = late ? after.from(after.fromPosition(), before.fromDay()) : after;
        present.put(RowKey.of(now), now);
        return now;
    }

    /** The row is not in the ledger any more, as an event at the position tells, since a day. */
    void end(Fact before, long position, LocalDate day) {
        past(before, before.from(position, day), null);
        present.remove(RowKey.of(before));
        ended.put(RowKey.of(before), before);
    }

    private void past(Fact before, Fact after) {
        past(before, after, after.standing());
    }

    private void past(Fact before, Fact after, @Nullable Standing standing) {
        long position = after.fromPosition();
        LocalDate day = after.fromDay();
        if (!day.isBefore(before.fromDay())) {
            put(new PastFact(before, position, day, PastFact.NEVER));
            return;
        }
        put(new PastFact(before, position, before.fromDay(), PastFact.NEVER));
        for (PastFact stood : stoodAfter(before, day)) {
            put(stood.gone(position));
            LocalDate from = stood.fact().fromDay();
            if (from.isBefore(day)) {
                put(new PastFact(stood.fact().from(position, from), position, day, PastFact.NEVER));
            }
            if (standing != null) {
                Fact known = new Fact(before.itemId(), before.measureId(), position, from.isBefore(day) ? day : from,
                        after.changedAt(),
                        FactTables.patched(stood.fact().standing(), before.standing(), standing));
                put(new PastFact(known, position, stood.tillDay(), PastFact.NEVER));
            }
        }
    }

    /** As it is known now: in the table, and of those that are still to be written. */
    private List<PastFact> stoodAfter(Fact row, LocalDate day) {
        Map<PastFact.Key, PastFact> stood = new LinkedHashMap<>();
        tables.after(row.itemId(), row.measureId(), day).forEach(each -> stood.put(each.key(), each));
        past.values().stream().filter(each -> RowKey.of(each.fact()).equals(RowKey.of(row)))
                .forEach(each -> stood.put(each.key(), each));
        List<PastFact> after = new ArrayList<>(stood.values());
        // One that ended on the day on which it began covers no day any more.
        after.removeIf(each -> each.gonePosition() != PastFact.NEVER || !each.tillDay().isAfter(day)
                || !each.tillDay().isAfter(each.fact().fromDay()));
        return after;
    }

    private void put(PastFact fact) {
        past.put(fact.key(), fact);
    }

    void write() {
        tables.remove(ended.values());
        tables.write(present.values());
        tables.writePast(past.values());
    }
}
