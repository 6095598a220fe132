package org.taizhang.query.ledger;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.query.edge.KnownAnswers;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.edge.Visibility;
import org.taizhang.runtime.directory.DirectoryProjection;
import org.taizhang.runtime.position.Positions;

/**
 * Finds what somebody may see who does not see everything: once for all that is asked at the same position. Items that are
 * named are passed by or looked up, whichever is sooner; where they were still to be found, each statement found them, and
 * looked all of them up.
 */
@Component
final class SeenItems {

    /** Some megabyte in each statement. */
    private static final int MOST = 10_000;
    private static final int MOST_CALLERS = 30;
    private static final List<String> GROUPS = List.of(ReadModel.GROUP, DirectoryProjection.GROUP);

    /** Until the end of the answer each statement is planned for as many as are named, and not once for any number. */
    private static final String HOW_MANY = "SELECT set_config('plan_cache_mode', 'force_custom_plan', true)";

    private final JdbcClient jdbc;
    private final Positions positions;
    private final KnownAnswers known = new KnownAnswers(MOST_CALLERS);
    private final int most;

    @Autowired
    SeenItems(JdbcClient jdbc, Positions positions) {
        this(jdbc, positions, MOST);
    }

    /** @param most of more items than these none is named */
    SeenItems(JdbcClient jdbc, Positions positions, int most) {
        this.jdbc = jdbc;
        this.positions = positions;
        this.most = most;
    }

    /** Everything that it depends on: which rows there are, and whose unit is which, is read within the same snapshot. */
    private record Question(String items, List<Object> params, Map<String, Long> reached) {}

    /** @throws Refusal NOT_ALLOWED for who reads no business */
    Seen of(Caller caller) {
        Visibility visibility = Visibility.of(caller);
        if (Visibility.everything(caller)) {
            return new Seen(true, visibility, null);
        }
        List<Object> params = visibility.params().entrySet().stream()
                .map(param -> List.of(param.getKey(),
                        param.getValue() instanceof Object[] several ? List.of(several) : param.getValue()))
                .map(Object.class::cast).toList();
        Named named = known.of(new Question(visibility.items(), params, positions.reached(GROUPS)),
                () -> find(visibility));
        if (named.items() != null) {
            jdbc.sql(HOW_MANY).query((row, number) -> row.getString(1)).single();
        }
        return new Seen(false, visibility, named.items());
    }

    /** @param items null where they are too many */
    private record Named(String @Nullable [] items) {}

    private Named find(Visibility visibility) {
        List<String> items = jdbc
                .sql("SELECT DISTINCT seen.item_id FROM (" + visibility.items() + ") seen LIMIT " + (most + 1))
                .params(visibility.params()).query((row, number) -> row.getString(1)).list();
        return new Named(items.size() > most ? null : items.toArray(String[]::new));
    }
}
