package org.taizhang.query.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.query.edge.KnownAnswers;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.edge.Snapshot.Moment;

/**
 * Counts of what is selected, which are kept: when events have come since, what the items that they are about counted
 * then is taken away, and what these count now is added, so that an answer costs as much as has changed. How they stood
 * then, {@code ledger_fact_past} tells. For another day everything is counted anew, as days are compared with it.
 */
@Component
public class KeptCounts {

    /** Of more items than these it is sooner to count anew. */
    private static final int MOST_ITEMS = 5000;
    private static final int MOST_QUESTIONS = 30;
    /** Larger ones are not kept. */
    private static final int MOST_NUMBERS = 100_000;
    /** Who began earlier is still to find what is not later than what it reads. */
    private static final int VERSIONS = 3;

    /** Rows change without an event of their item when one of these does. */
    private static final String CAUSES = """
            SELECT concat_ws(' ', (SELECT count(*) FROM setting_change),
                (SELECT sum(swaps) FROM rebuild WHERE processing_group = :group),
                (SELECT sum(hashtext(deadletteridentifier)) FROM deadletterentry WHERE processinggroup = :group),
                (SELECT count(*) FROM redaction_row WHERE status = 'CARRIED_OUT'))""";

    private final JdbcClient jdbc;
    private final KnownAnswers known;
    private final Map<Object, List<Kept>> kept;

    @Autowired
    KeptCounts(JdbcClient jdbc, KnownAnswers known) {
        this(jdbc, known, MOST_QUESTIONS);
    }

    /** Others than those of everybody, so that neither push the others out. */
    KeptCounts(JdbcClient jdbc, KnownAnswers known, int most) {
        this.jdbc = jdbc;
        this.known = known;
        kept = new LinkedHashMap<>(16, 0.75f, true) {

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, List<Kept>> eldest) {
                return size() > most;
            }
        };
    }

    /** What is selected at a moment. */
    public interface Selecting {

        Selection at(Moment moment);
    }

    /** Counts what is selected. */
    public interface Counting<C> {

        C of(Selection selection);
    }

    /** @param moment as one in the past */
    private record Kept(Moment moment, Object counts) {}

    /**
     * @param what is counted, compared by {@code equals}, beside what is selected
     * @throws Refusal where it cannot be selected
     */
    public <C extends Countable<C>> C of(Object what, Selecting selecting, Moment moment, Counting<C> counting) {
        Selection selection = selecting.at(moment);
        Object question = selection.question(what);
        // Of texts those are found that there are now.
        return known.of(question, moment, () -> question == null || selection.restricts("q")
                ? counting.of(selection)
                : followed(question, selection, selecting, moment, counting));
    }

    private <C extends Countable<C>> C followed(Object question, Selection selection, Selecting selecting,
            Moment moment, Counting<C> counting) {
        Object key = List.of(question, moment.on(),
                jdbc.sql(CAUSES).param("group", ReadModel.GROUP).query((row, number) -> row.getString(1)).single());
        Kept before = latest(key, moment);
        List<String> items = before == null ? null : touchedSince(before.moment(), moment);
        C counts = null;
        if (before != null && items != null) {
            @SuppressWarnings("unchecked") // the question says what is counted
            C those = (C) before.counts();
            counts = items.isEmpty()
                    ? those
                    : those.changed(counting.of(selecting.at(before.moment()).of(items)),
                            counting.of(selection.of(items)));
        }
        if (counts == null || !counts.holds()) {
            counts = counting.of(selection);
        }
        if (counts.size() <= MOST_NUMBERS) {
            keep(key, new Kept(moment.asPast(), counts));
        }
        return counts;
    }

    /** The items of the events between, and of later ones; null where they are too many. */
    private @Nullable List<String> touchedSince(Moment before, Moment moment) {
        if (before.reached() == moment.reached()) {
            return List.of();
        }
        List<String> items = jdbc.sql("SELECT item_id FROM item_touched WHERE -position < -CAST(? AS bigint) LIMIT ?")
                .param(before.reached()).param(MOST_ITEMS + 1).query((row, number) -> row.getString(1)).list();
        return items.size() > MOST_ITEMS ? null : items;
    }

    private synchronized @Nullable Kept latest(Object key, Moment moment) {
        return kept.getOrDefault(key, List.of()).stream().filter(each -> each.moment().reached() <= moment.reached())
                .max(Comparator.comparingLong(each -> each.moment().reached())).orElse(null);
    }

    private synchronized void keep(Object key, Kept counted) {
        List<Kept> versions = new ArrayList<>(kept.getOrDefault(key, List.of()));
        versions.removeIf(each -> each.moment().reached() == counted.moment().reached());
        versions.add(counted);
        versions.sort(Comparator.comparingLong(each -> each.moment().reached()));
        kept.put(key, List.copyOf(versions.subList(Math.max(0, versions.size() - VERSIONS), versions.size())));
    }
}
