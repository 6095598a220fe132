package org.taizhang.query.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.query.edge.KnownAnswers;
import org.taizhang.query.edge.Snapshot.Moment;

/**
 * What is looked for, as SQL on a row {@code f}. Each word has to be found, whichever of the row's texts it is in: its
 * item's or its measure's. The index of pairs finds the texts that may have it, and the texts themselves then decide. A
 * word of one character has no pair: the texts are gone through in the order that is asked for, until the page is full.
 */
final class SearchText {

    /** Texts as they read, and as they read until an event. */
    private static final String ALL = """
            (SELECT item_id, measure_id, from_position, till_position, text, grams, initials FROM ledger_text
             UNION ALL SELECT item_id, measure_id, from_position, till_position, text, grams, initials FROM ledger_text_past)""";

    /** Beside them, so that the planner sees through to the indexes of each of the two. */
    private static final String READ = " AND t.from_position <= :at AND coalesce(t.till_position, :at + 1) > :at";

    /** So many items are looked up one by one sooner than all rows are gone through. */
    private static final int FEW = 200;

    private final String texts;
    private final String read;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    /** @param known where what was found is kept: a page, its total and its facets all look for the same */
    SearchText(JdbcClient jdbc, KnownAnswers known, String text, Moment moment) {
        texts = moment.past() ? ALL : "ledger_text";
        read = moment.past() ? READ : "";
        String[] words = Grams.folded(text).strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i++) {
            add(jdbc, known, words[i], "q" + i, moment);
        }
    }

    private void add(JdbcClient jdbc, KnownAnswers known, String word, String name, Moment moment) {
        params.put(name, "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        List<String> grams = Grams.of(List.of(word));
        String having = grams.isEmpty() ? "" : " AND t.grams @> CAST(:" + name + "Grams AS text[])";
        if (!grams.isEmpty()) {
            params.put(name + "Grams", grams.toArray(String[]::new));
        }
        String initials = word.matches("[a-z]{2,}") ? " OR t.initials LIKE :" + name : "";
        String found = " AND (t.text LIKE :" + name + initials + ")";
        List<String> items = grams.isEmpty()
                ? List.of()
                : known.of(List.of("items with", word), moment, () -> itemsWith(jdbc, found + having, moment));
        boolean few = !grams.isEmpty() && items.size() <= FEW;
        if (few) {
            conditions.add("f.item_id = ANY (:" + name + "Items)");
            params.put(name + "Items", items.stream().distinct().toArray(String[]::new));
        }
        // Of few, the pairs are not looked for again. Of many, most do not have the word, and pairs take longer to ask.
        conditions.add("EXISTS (SELECT 1 FROM " + texts + " t WHERE t.item_id = f.item_id"
                + " AND t.measure_id IN ('', f.measure_id)" + read + found + (few ? "" : having) + ")");
    }

    /** The planner takes every word for as frequent as any other: one that few items have is told by these items. */
    private List<String> itemsWith(JdbcClient jdbc, String found, Moment moment) {
        return jdbc.sql("SELECT t.item_id FROM " + texts + " t WHERE TRUE" + read + found + " LIMIT " + (FEW + 1))
                .params(FactsAt.params(moment)).params(params).query((row, number) -> row.getString(1)).list();
    }

    String sql() {
        return String.join(" AND ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }
}
