package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
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
 * then, {@code ledger_fact_past} tells. For another day everything is counted anew, as days are compared with it; save
 * for what is counted of all days, which tells of the days up to any moment before as well: only what became known since
 * then is taken away.
 */
@Component
public class KeptCounts {

    /** Of more items than these it is sooner to count anew. */
    private static final int MOST_ITEMS = 5000;
    /** The same of what is counted of all days, of which there are more rows. */
    private static final int MOST_ITEMS_OF_ALL_DAYS = 20_000;
    /** Larger ones are not kept. A trend of twenty years has as many. */
    private static final int MOST_NUMBERS = 200_000;
    private static final int MOST_NUMBERS_IN_ALL = 1_000_000;
    /** As which the fewest numbers are taken: a question takes room as well. */
    private static final int LEAST = 1000;
    /** Who began earlier is still to find what is not later than what it reads. */
    private static final int VERSIONS = 3;

    /**
     * Until the end of the answer. One page of a table after the other is read sooner than those that an index names, where
     * they are many; and groups are few, however many the planner expects, so that nothing has to be sorted by them. Two
     * more processes help here, where a page has been found before they have begun, even if they do no more than read: the
     * planner takes it for dear to hand rows over.
     */
    private static final String MANY_ROWS = """
            SELECT set_config('random_page_cost', '4', true), set_config('hash_mem_multiplier', '8', true),
                set_config('max_parallel_workers_per_gather', '2', true), set_config('parallel_tuple_cost', '0', true)""";

    private static final LocalDate ALL_DAYS = LocalDate.MAX;

    /** Rows change without an event of their item when one of these does. */
    private static final String CAUSES = """
            SELECT concat_ws(' ', (SELECT count(*) FROM setting_change),
                (SELECT sum(swaps) FROM rebuild WHERE processing_group = :group),
                (SELECT sum(hashtext(deadletteridentifier)) FROM deadletterentry WHERE processinggroup = :group),
                (SELECT count(*) FROM redaction_row WHERE status = 'CARRIED_OUT'))""";

    private final JdbcClient jdbc;
    private final KnownAnswers known;
    private final KnownSince since;
    private final boolean ofAll;
    /** Who was asked for longest ago comes first. */
    private final Map<Object, List<Kept>> kept = new LinkedHashMap<>(16, 0.75f, true);

    @Autowired
    KeptCounts(JdbcClient jdbc, KnownAnswers known, KnownSince since) {
        this(jdbc, known, since, true);
    }

    private KeptCounts(JdbcClient jdbc, KnownAnswers known, KnownSince since, boolean ofAll) {
        this.jdbc = jdbc;
        this.known = known;
        this.since = since;
        this.ofAll = ofAll;
    }

    /** Others, so that neither push the others out. What is counted anew there is not all that is selected. */
    KeptCounts ofTotals() {
        return new KeptCounts(jdbc, known, since, false);
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
    private record Kept(Moment moment, Countable<?> counts) {

        int numbers() {
            return Math.max(LEAST, counts.size());
        }
    }

    /**
     * @param what is counted, compared by {@code equals}, beside what is selected
     * @throws Refusal where it cannot be selected
     */
    public <C extends Countable<C>> C of(Object what, Selecting selecting, Moment moment, Counting<C> counting) {
        return of(what, moment.on(), selecting, moment, counting);
    }

    /**
     * The same of a selection over all days, which is none of the day on which it is asked for. What it tells of days after
     * the moment's is nothing to go by.
     */
    public <C extends Countable<C>> C ofAllDays(Object what, Selecting selecting, Moment moment,
            Counting<C> counting) {
        return of(what, ALL_DAYS, selecting, moment, counting);
    }

    private <C extends Countable<C>> C of(Object what, LocalDate day, Selecting selecting, Moment moment,
            Counting<C> counting) {
        Selection selection = selecting.at(moment);
        Object question = selection.question(what);
        return known.of(question, moment, () -> question == null
                ? anew(selection, counting)
                : followedOrAnew(key(question, day), day.equals(ALL_DAYS), selection, selecting, moment, counting));
    }

    /**
     * The same where it is kept, so that little is counted.
     *
     * @return null where all would have to be
     */
    <C extends Countable<C>> @Nullable C ifKept(Object what, Selecting selecting, Moment moment,
            Counting<C> counting) {
        Selection selection = selecting.at(moment);
        Object question = selection.question(what);
        return question == null
                ? null
                : followed(key(question, moment.on()), selection, selecting, moment, counting);
    }

    private Object key(Object question, LocalDate day) {
        return List.of(question, day,
                jdbc.sql(CAUSES).param("group", ReadModel.GROUP).query((row, number) -> row.getString(1)).single());
    }

    private <C extends Countable<C>> C followedOrAnew(Object key, boolean ofAllDays, Selection selection,
            Selecting selecting, Moment moment, Counting<C> counting) {
        C counts = followed(key, selection, selecting, moment, counting);
        if (counts == null && ofAllDays) {
            counts = followedBack(key, selection, selecting, moment, counting);
        }
        return counts == null ? kept(key, moment, anew(selection, counting)) : counts;
    }

    /** It is not kept: of the days after it tells what was not known yet. */
    private <C extends Countable<C>> @Nullable C followedBack(Object key, Selection selection, Selecting selecting,
            Moment moment, Counting<C> counting) {
        Kept later = earliest(key, moment);
        List<String> items = later == null || selection.restricts("q")
                ? null
                : since.items(moment, MOST_ITEMS_OF_ALL_DAYS);
        if (later == null || items == null) {
            return null;
        }
        @SuppressWarnings("unchecked") // the question says what is counted
        C those = (C) later.counts();
        return items.isEmpty()
                ? those
                : those.changed(counting.of(selecting.at(later.moment()).of(items)), counting.of(selection.of(items)));
    }

    private <C extends Countable<C>> @Nullable C followed(Object key, Selection selection, Selecting selecting,
            Moment moment, Counting<C> counting) {
        Kept before = latest(key, moment);
        List<String> items = before == null ? null : touchedSince(before.moment(), moment);
        if (before == null || items == null) {
            return null;
        }
        @SuppressWarnings("unchecked") // the question says what is counted
        C those = (C) before.counts();
        if (items.isEmpty()) {
            return those;
        }
        if (selection.restricts("q")) {
            // To find the texts that there were then takes as long as to count those that there are.
            return null;
        }
        C counts = those.changed(counting.of(selecting.at(before.moment()).of(items)),
                counting.of(selection.of(items)));
        return counts.holds() ? kept(key, moment, counts) : null;
    }

    private <C extends Countable<C>> C anew(Selection selection, Counting<C> counting) {
        if (ofAll) {
            jdbc.sql(MANY_ROWS).query((row, number) -> row.getString(1)).single();
        }
        return counting.of(selection);
    }

    private <C extends Countable<C>> C kept(Object key, Moment moment, C counts) {
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

    private synchronized @Nullable Kept earliest(Object key, Moment moment) {
        return kept.getOrDefault(key, List.of()).stream().filter(each -> each.moment().reached() > moment.reached())
                .min(Comparator.comparingLong(each -> each.moment().reached())).orElse(null);
    }

    private synchronized void keep(Object key, Kept counted) {
        List<Kept> versions = new ArrayList<>(kept.getOrDefault(key, List.of()));
        versions.removeIf(each -> each.moment().reached() == counted.moment().reached());
        versions.add(counted);
        versions.sort(Comparator.comparingLong(each -> each.moment().reached()));
        kept.put(key, List.copyOf(versions.subList(Math.max(0, versions.size() - VERSIONS), versions.size())));
        long numbers = kept.values().stream().flatMap(List::stream).mapToLong(Kept::numbers).sum();
        for (Iterator<List<Kept>> eldest = kept.values().iterator(); numbers > MOST_NUMBERS_IN_ALL;) {
            numbers -= eldest.next().stream().mapToLong(Kept::numbers).sum();
            eldest.remove();
        }
    }
}
