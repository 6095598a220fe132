package org.taizhang.query.statistics;

import java.time.YearMonth;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.statistics.Dimension;

/** By what figures are grouped, as SQL on a row {@code f} of {@code ledger_fact}. */
record Grouping(List<Dimension> by) {

    /** Of each dimension one column, named as {@link #keys} has them. */
    String columns(boolean ofItems) {
        return IntStream.range(0, by.size()).mapToObj(i -> ", " + column(by.get(i), ofItems) + " AS " + key(ofItems, i))
                .collect(Collectors.joining());
    }

    private static String key(boolean ofItems, int place) {
        return (ofItems ? "item_key" : "measure_key") + place;
    }

    private static String column(Dimension dimension, boolean ofItems) {
        return switch (dimension) {
            case PLAN -> "f.plan_id";
            case UNIT -> ofItems ? "f.item_unit" : "f.unit_id";
            case ASPECT -> "f.aspect";
            case SOURCE -> "f.source_kind";
            // Who nobody owns is a group as well.
            case OWNER -> "unnest(CASE WHEN f.owners = '{}' THEN ARRAY[CAST(NULL AS text)] ELSE f.owners END)";
            case MONTH -> "to_char(f.raised_on, 'YYYY-MM')";
        };
    }

    String keys(boolean ofItems) {
        return IntStream.range(0, by.size()).mapToObj(i -> ", f." + key(ofItems, i)).collect(Collectors.joining());
    }

    /** Whether all rows of an item have the same keys. */
    boolean onlyOfItems() {
        return !by.contains(Dimension.OWNER);
    }

    /** Parameters by which the ledger has what has these keys. */
    Map<String, String> parameters(List<@Nullable String> keys, boolean ofItems) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            String key = keys.get(i);
            String value = key == null ? LedgerFilter.WITHOUT : key;
            switch (by.get(i)) {
                case PLAN -> parameters.put("plan", value);
                case UNIT -> parameters.put(ofItems ? "itemUnit" : "measureUnit", value);
                case ASPECT -> parameters.put("aspect", value);
                case SOURCE -> parameters.put("source", value);
                case OWNER -> parameters.put("owner", value);
                case MONTH -> {
                    parameters.put("raisedFrom", YearMonth.parse(value).atDay(1).toString());
                    parameters.put("raisedTo", YearMonth.parse(value).atEndOfMonth().toString());
                }
            }
        }
        return parameters;
    }
}
