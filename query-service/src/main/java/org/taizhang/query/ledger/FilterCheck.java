package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.LedgerRefusal;

/**
 * Refuses a filter that cannot be meant. Plans, units and people are known to everybody who reads business, so that
 * nothing is given away by saying that there is no such one.
 */
final class FilterCheck {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final List<Missing> wrong = new ArrayList<>();

    FilterCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Each unit asked for with all those below it, by the parameter.
     *
     * @throws Refusal FILTER_INVALID, naming each parameter that is wrong
     */
    Map<String, List<String>> check(LedgerFilter filter) {
        Map<String, List<String>> units = new HashMap<>();
        unit("unit", filter.unit(), units);
        unit("itemUnit", filter.itemUnit(), units);
        unit("measureUnit", filter.measureUnit(), units);
        known("plan", filter.plan(), "SELECT 1 FROM plan_row WHERE plan_id = ?", LedgerRefusal.PLAN_UNKNOWN);
        String person = "SELECT 1 FROM person_directory WHERE person_id = ?";
        known("owner", filter.owner(), person, LedgerRefusal.PERSON_UNKNOWN);
        known("leader", filter.leader(), person, LedgerRefusal.PERSON_UNKNOWN);
        text("aspect", filter.aspect());
        text("q", filter.q());
        inOrder("dueFrom", filter.dueFrom(), filter.dueTo());
        inOrder("raisedFrom", filter.raisedFrom(), filter.raisedTo());
        require(filter.round() == null || filter.round() >= 1, LedgerRefusal.ROUND_OUT_OF_RANGE, "round");
        require(filter.met() == null || filter.figure() != null && filter.figure().isShare(),
                LedgerRefusal.MET_WITHOUT_FIGURE, "met");
        boolean spreadOfNumbers = filter.spread() != null && filter.spread().isNumber();
        require(filter.atLeast() == null || spreadOfNumbers, LedgerRefusal.RANGE_WITHOUT_SPREAD, "atLeast");
        require(filter.atMost() == null || spreadOfNumbers, LedgerRefusal.RANGE_WITHOUT_SPREAD, "atMost");
        inOrder("atLeast", filter.atLeast(), filter.atMost());
        if (!wrong.isEmpty()) {
            throw new Refusal(LedgerRefusal.FILTER_INVALID, wrong);
        }
        return units;
    }

    /** The same of a filter of all days. */
    Map<String, List<String>> checkForDays(LedgerFilter filter) {
        filter.ofOneDay().forEach(parameter -> require(false, LedgerRefusal.OF_ONE_DAY_ONLY, parameter));
        return check(filter);
    }

    private <T extends Comparable<? super T>> void inOrder(String parameter, @Nullable T from, @Nullable T to) {
        require(from == null || to == null || from.compareTo(to) <= 0, LedgerRefusal.RANGE_REVERSED, parameter);
    }

    private void unit(String parameter, @Nullable String id, Map<String, List<String>> units) {
        if (id != null && !id.equals(LedgerFilter.WITHOUT)) {
            List<String> below = unitsBelow(text(parameter, id));
            require(!below.isEmpty(), LedgerRefusal.UNIT_UNKNOWN, parameter);
            units.put(parameter, below);
        }
    }

    private List<String> unitsBelow(@Nullable String unit) {
        if (unit == null) {
            return List.of();
        }
        return jdbc.sql("""
                WITH RECURSIVE below AS (SELECT unit_id FROM unit_directory WHERE unit_id = ?
                    UNION SELECT c.unit_id FROM unit_directory c JOIN below b ON c.parent_id = b.unit_id)
                SELECT unit_id FROM below""").param(unit).query((row, number) -> row.getString(1)).list();
    }

    private void known(String parameter, @Nullable String id, String sql, LedgerRefusal unknown) {
        String readable = text(parameter, id);
        if (readable != null && !readable.equals(LedgerFilter.WITHOUT)) {
            require(jdbc.sql(sql).param(readable).query(Integer.class).optional().isPresent(), unknown, parameter);
        }
    }

    /** The text if the database can be asked for it. */
    private @Nullable String text(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        boolean readable = text.indexOf('\0') < 0;
        boolean fits = text.codePointCount(0, text.length()) <= LONGEST;
        require(readable, LedgerRefusal.TEXT_UNREADABLE, parameter);
        require(fits, LedgerRefusal.TEXT_TOO_LONG, parameter);
        return readable && fits ? text : null;
    }

    /** Of one parameter, the first thing that is wrong. */
    private void require(boolean condition, LedgerRefusal otherwise, String parameter) {
        if (!condition && wrong.stream().noneMatch(part -> parameter.equals(part.target()))) {
            wrong.add(Missing.of(otherwise, parameter));
        }
    }
}
