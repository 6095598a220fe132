package org.taizhang.query.statistics;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.query.ledger.Countable;
import org.taizhang.query.ledger.Selection;

/**
 * What is counted of many days.
 *
 * @param course of each day, what stood at its end ({@link Course})
 * @param flows of each day, what happened since the one before ({@link Flows})
 */
record Trend(long[][] course, long[][] flows) implements Countable<Trend> {

    /** @param selection over all days */
    static Trend count(JdbcClient jdbc, Selection selection, List<LocalDate> days) {
        return new Trend(new Course(jdbc, selection, days).counted(), new Flows(jdbc, selection, days).flows());
    }

    @Override
    public Trend changed(Trend before, Trend after) {
        return new Trend(changed(course, before.course, after.course), changed(flows, before.flows, after.flows));
    }

    private static long[][] changed(long[][] these, long[][] before, long[][] after) {
        long[][] changed = new long[these.length][];
        for (int day = 0; day < these.length; day++) {
            changed[day] = these[day].clone();
            for (int place = 0; place < changed[day].length; place++) {
                changed[day][place] += after[day][place] - before[day][place];
            }
        }
        return changed;
    }

    @Override
    public int size() {
        return course.length * (course[0].length + flows[0].length);
    }
}
