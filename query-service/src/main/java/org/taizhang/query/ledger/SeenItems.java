package org.taizhang.query.ledger;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.query.edge.KnownAnswers;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.edge.Visibility;
import org.taizhang.runtime.position.Positions;

/**
 * Finds what somebody may see who does not see everything, and follows it: of the items that events are about, each is
 * asked again. Items that are named are passed by or looked up, whichever is sooner; where they were still to be found,
 * each statement found them, and looked all of them up.
 */
@Component
final class SeenItems {

    /** Some megabyte in each statement. */
    private static final int MOST = 10_000;
    /** Some twenty megabytes. */
    private static final int MOST_IN_ALL = 200_000;
    /** As which the fewest are taken: who asks takes room as well. */
    private static final int LEAST = 100;
    /** Of more items than these it is sooner to find all anew. */
    private static final int MOST_TOUCHED = 500;
    private static final int MOST_CALLERS = 30;

    /** Until the end of the answer each statement is planned for as many as are named, and not once for any number. */
    private static final String HOW_MANY = "SELECT set_config('plan_cache_mode', 'force_custom_plan', true)";

    private final JdbcClient jdbc;
    private final Positions positions;
    private final TouchedItems touched;
    private final KnownAnswers known = new KnownAnswers(MOST_CALLERS);
    private final int most;
    private final int mostTouched;
    /** Who asked longest ago comes first. */
    private final Map<Whose, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    @Autowired
    SeenItems(JdbcClient jdbc, Positions positions, TouchedItems touched) {
        this(jdbc, positions, touched, MOST, MOST_TOUCHED);
    }

    /**
     * @param most of more items than these none is named
     * @param mostTouched of more items than these each is not asked again
     */
    SeenItems(JdbcClient jdbc, Positions positions, TouchedItems touched, int most, int mostTouched) {
        this.jdbc = jdbc;
        this.positions = positions;
        this.touched = touched;
        this.most = most;
        this.mostTouched = mostTouched;
    }

    /**
     * All that it depends on beside the events of items.
     *
     * @param unit of the caller, whose owners see what is its
     */
    private record Whose(String items, List<Object> params, Optional<String> unit, String causes) {}

    private record Question(Whose whose, long reached) {}

    /** @param upTo every event up to it has been followed */
    private record Kept(SeenPart part, long upTo) {

        int size() {
            return Math.max(LEAST, part.room());
        }
    }

    /** @throws Refusal NOT_ALLOWED for who reads no business */
    Seen of(Caller caller) {
        Visibility visibility = Visibility.of(caller);
        if (Visibility.everything(caller)) {
            return new Seen(true, visibility, null);
        }
        Whose whose = whose(caller, visibility);
        long reached = positions.reached(ReadModel.GROUP);
        Optional<SeenPart> part = known.of(new Question(whose, reached), () -> part(whose, visibility, reached));
        if (part.isPresent()) {
            jdbc.sql(HOW_MANY).query((row, number) -> row.getString(1)).single();
        }
        return new Seen(false, visibility, part.orElse(null));
    }

    private Whose whose(Caller caller, Visibility visibility) {
        List<Object> params = visibility.params().entrySet().stream()
                .map(param -> List.of(param.getKey(),
                        param.getValue() instanceof Object[] several ? List.of(several) : param.getValue()))
                .map(Object.class::cast).toList();
        Optional<String> unit = jdbc.sql("SELECT unit_id FROM person_directory WHERE person_id = ?")
                .param(caller.person().value()).query((row, number) -> row.getString(1)).optional();
        return new Whose(visibility.items(), params, unit, touched.causes());
    }

    /** @return none where there are too many */
    private Optional<SeenPart> part(Whose whose, Visibility visibility, long reached) {
        SeenPart part = followed(whose, visibility, reached);
        if (part == null) {
            part = find(whose, visibility, reached);
        }
        if (part != null) {
            keep(whose, new Kept(part, reached));
        }
        return Optional.ofNullable(part);
    }

    private @Nullable SeenPart followed(Whose whose, Visibility visibility, long reached) {
        Kept before = latest(whose, reached);
        List<String> items = before == null ? null : touched.since(before.upTo(), mostTouched);
        if (before == null || items == null) {
            return null;
        }
        Set<String> seen = items.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc
                        .sql("SELECT i.item_id FROM item_row i WHERE i.item_id = ANY (:touched) AND "
                                + visibility.sql())
                        .params(visibility.params()).param("touched", items.toArray(String[]::new))
                        .query((row, number) -> row.getString(1)).list());
        SeenPart part = before.part().changed(items, seen, reached);
        return part.size() > most ? null : part;
    }

    private @Nullable SeenPart find(Whose whose, Visibility visibility, long reached) {
        Set<String> found = new HashSet<>(jdbc
                .sql("SELECT DISTINCT seen.item_id FROM (" + visibility.items() + ") seen LIMIT " + (most + 1))
                .params(visibility.params()).query((row, number) -> row.getString(1)).list());
        if (found.size() > most) {
            return null;
        }
        Kept before = latest(whose, reached);
        return before == null ? new SeenPart(whose, reached, found) : before.part().changed(found, reached);
    }

    private synchronized @Nullable Kept latest(Whose whose, long reached) {
        Kept latest = kept.get(whose);
        // What another has read of later events is nothing for who began before.
        return latest == null || latest.upTo() > reached ? null : latest;
    }

    private synchronized void keep(Whose whose, Kept now) {
        Kept before = kept.get(whose);
        if (before != null && before.upTo() > now.upTo()) {
            return;
        }
        kept.put(whose, now);
        long items = kept.values().stream().mapToLong(Kept::size).sum();
        for (Iterator<Kept> eldest = kept.values().iterator(); items > MOST_IN_ALL;) {
            items -= eldest.next().size();
            eldest.remove();
        }
    }
}
