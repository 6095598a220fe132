package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.query.edge.KnownAnswers;
import org.taizhang.query.edge.Snapshot.Moment;
import org.taizhang.query.ledger.KeptVersions.Version;

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
    /** Who began earlier is still to find what is not later than what it reads. */
    private static final int VERSIONS = 3;
    private static final int VERSIONS_OF_PARTS = 2;
    /** Of those that see a part, who take less to be counted for. */
    private static final int MOST_NUMBERS_OF_PARTS = 500_000;
    private static final int MOST_ANSWERS_OF_PARTS = 100;

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

    private final JdbcClient jdbc;
    private final KnownAnswers known;
    private final KnownSince since;
    private final TouchedItems touched;
    private final boolean ofAll;
    private final KeptVersions kept = new KeptVersions(VERSIONS, MOST_NUMBERS_IN_ALL);
    /** Of those that see a part, lest they push out what takes long. */
    private final KnownAnswers knownOfParts;
    private final KeptVersions keptOfParts;

    @Autowired
    KeptCounts(JdbcClient jdbc, KnownAnswers known, KnownSince since, TouchedItems touched) {
        this(jdbc, known, since, touched, true, MOST_NUMBERS_OF_PARTS, MOST_ANSWERS_OF_PARTS);
    }

    private KeptCounts(JdbcClient jdbc, KnownAnswers known, KnownSince since, TouchedItems touched, boolean ofAll,
            long mostOfParts, int answersOfParts) {
        this.jdbc = jdbc;
        this.known = known;
        this.since = since;
        this.touched = touched;
        this.ofAll = ofAll;
        knownOfParts = new KnownAnswers(answersOfParts);
        keptOfParts = new KeptVersions(VERSIONS_OF_PARTS, mostOfParts);
    }

    /**
     * Others, so that neither push the others out. Who sees everything has not all counted there that is selected.
     *
     * @param mostOfParts numbers that are kept in all for those that see a part
     * @param answersOfParts whole answers that are, for a moment
     */
    KeptCounts others(long mostOfParts, int answersOfParts) {
        return new KeptCounts(jdbc, known, since, touched, false, mostOfParts, answersOfParts);
    }

    /** What is selected at a moment. */
    public interface Selecting {

        Selection at(Moment moment);
    }

    /** Counts what is selected. */
    public interface Counting<C> {

        C of(Selection selection);
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
        if (question == null) {
            return anew(selection, moment, counting);
        }
        boolean everything = selection.seen().everything();
        return (everything ? known : knownOfParts).of(List.of(question, selection.seen().since()), moment,
                () -> followedOrAnew(key(question, day), day.equals(ALL_DAYS), selection, selecting, moment,
                        counting));
    }

    private KeptVersions kept(Selection selection) {
        return selection.seen().everything() ? kept : keptOfParts;
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
        return List.of(question, day, touched.causes());
    }

    private <C extends Countable<C>> C followedOrAnew(Object key, boolean ofAllDays, Selection selection,
            Selecting selecting, Moment moment, Counting<C> counting) {
        C counts = followed(key, selection, selecting, moment, counting);
        if (counts == null && ofAllDays) {
            counts = followedBack(key, selection, selecting, moment, counting);
        }
        return counts == null ? keep(key, selection, moment, anew(selection, moment, counting)) : counts;
    }

    /** It is not kept: of the days after it tells what was not known yet. */
    private <C extends Countable<C>> @Nullable C followedBack(Object key, Selection selection, Selecting selecting,
            Moment moment, Counting<C> counting) {
        Version later = kept(selection).earliest(key, moment);
        List<String> items = later == null || selection.restricts("q")
                ? null
                : since.items(moment, MOST_ITEMS_OF_ALL_DAYS);
        return later == null || items == null ? null : changed(later, items, selection, selecting, counting);
    }

    private <C extends Countable<C>> @Nullable C followed(Object key, Selection selection, Selecting selecting,
            Moment moment, Counting<C> counting) {
        Version before = kept(selection).latest(key, moment);
        List<String> items = before == null ? null : touchedSince(before, moment);
        if (before == null || items == null) {
            return null;
        }
        C counts = changed(before, items, selection, selecting, counting);
        return counts != null && counts.holds() ? keep(key, selection, moment, counts) : null;
    }

    /**
     * Less what items counted then, of those that were seen, and with what they count now, of those that are.
     *
     * @param touched which may count otherwise, beside those that came into sight or went out of it
     * @return null where that is not known, or takes longer than to count anew
     */
    private static <C extends Countable<C>> @Nullable C changed(Version then, List<String> touched,
            Selection selection, Selecting selecting, Counting<C> counting) {
        Set<String> otherwise = selection.seen().otherwise(then.seenSince());
        if (otherwise == null) {
            return null;
        }
        List<String> items = Stream.concat(touched.stream(), otherwise.stream()).distinct().toList();
        List<String> seenThen = selection.seen().only(items, otherwise);
        List<String> seen = selection.seen().only(items);
        @SuppressWarnings("unchecked") // the question says what is counted
        C those = (C) then.counts();
        if (seenThen.isEmpty() && seen.isEmpty()) {
            return those;
        }
        if (selection.restricts("q")) {
            // To find the texts that there were then takes as long as to count those that there are.
            return null;
        }
        return those.changed(counting.of(selecting.at(then.moment()).of(seenThen)), counting.of(selection.of(seen)));
    }

    private <C extends Countable<C>> C anew(Selection selection, Moment moment, Counting<C> counting) {
        if (!ofAll || !selection.seen().everything()) {
            return counting.of(selection);
        }
        jdbc.sql(MANY_ROWS).query((row, number) -> row.getString(1)).single();
        return counting.of(moment.past() && !CountedRows.areFew(jdbc, selection) ? selection.ofMany() : selection);
    }

    private <C extends Countable<C>> C keep(Object key, Selection selection, Moment moment, C counts) {
        if (counts.size() <= MOST_NUMBERS) {
            kept(selection).keep(key, new Version(moment.asPast(), selection.seen().since(), counts));
        }
        return counts;
    }

    /** The items of the events between, and of later ones; null where they are too many. */
    private @Nullable List<String> touchedSince(Version before, Moment moment) {
        return before.moment().reached() == moment.reached()
                ? List.of()
                : touched.since(before.moment().reached(), MOST_ITEMS);
    }
}
