package org.taizhang.query.ledger;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.query.edge.KnownAnswers;
import org.taizhang.query.edge.Snapshot.Moment;
import org.taizhang.query.edge.Visibility;

/** Selects what a filter asks for of what the caller may see. */
@Component
public class Selections {

    private final JdbcClient jdbc;
    private final KnownAnswers known;
    private final SeenItems seenItems;

    Selections(JdbcClient jdbc, KnownAnswers known, SeenItems seenItems) {
        this.jdbc = jdbc;
        this.known = known;
        this.seenItems = seenItems;
    }

    /** @throws Refusal NOT_ALLOWED for who reads no business, FILTER_INVALID for a filter that cannot be meant */
    public Selection of(Caller caller, LedgerFilter filter, Moment moment) {
        Visibility.requireBusiness(caller);
        Map<String, List<String>> units = new FilterCheck(jdbc).check(filter);
        // What one may see goes by how it is now.
        Seen seen = seenItems.of(caller);
        String few = FactsAt.foundOtherwise(moment);
        return new Selection(seen, filter, units, search(filter, moment),
                new Selection.Rows(FactsAt.table(moment), few, few, seen.has("f.item_id")), moment);
    }

    /**
     * As it stood on all days, as far as is known at the moment: each row with the columns {@code from_day} and
     * {@code until_day}, the first day on which it stood otherwise.
     *
     * @throws Refusal as of one day, and FILTER_INVALID for what can only be asked of one day
     */
    public Selection overDays(Caller caller, LedgerFilter filter, Moment moment) {
        Visibility.requireBusiness(caller);
        Map<String, List<String>> units = new FilterCheck(jdbc).checkForDays(filter);
        Seen seen = seenItems.of(caller);
        String days = FactsAt.days(seen.has("item_id"));
        return new Selection(seen, filter, units, search(filter, moment),
                new Selection.Rows(days, days, seen.isKnown() ? FactsAt.days("TRUE") : days, "TRUE"), moment);
    }

    private @Nullable SearchText search(LedgerFilter filter, Moment moment) {
        return filter.q() == null ? null : new SearchText(jdbc, known, filter.q(), moment);
    }
}
