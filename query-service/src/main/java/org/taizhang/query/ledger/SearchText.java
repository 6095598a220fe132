package org.taizhang.query.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is looked for, as SQL on a row {@code f}. Each word has to be found, whichever of the row's texts it is in: its
 * item's or its measure's. The index of pairs finds the texts that may have it, and the texts themselves then decide. A
 * word of one character has no pair: the texts are gone through in the order that is asked for, until the page is full.
 */
final class SearchText {

    /** Texts as they read, and as they read until an event. */
    private static final String PAST = """
            (SELECT item_id, measure_id, text, grams, initials FROM ledger_text WHERE from_position <= :at
             UNION ALL SELECT item_id, measure_id, text, grams, initials FROM ledger_text_past
             WHERE from_position <= :at AND till_position > :at)""";

    private final String texts;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    SearchText(String text, boolean past) {
        texts = past ? PAST : "ledger_text";
        for (String word : Grams.folded(text).strip().split("\\s+", -1)) {
            add(word, "q" + conditions.size());
        }
    }

    private void add(String word, String name) {
        params.put(name, "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        List<String> grams = Grams.of(List.of(word));
        String having = grams.isEmpty() ? "" : " AND t.grams @> CAST(:" + name + "Grams AS text[])";
        if (!grams.isEmpty()) {
            params.put(name + "Grams", grams.toArray(String[]::new));
        }
        String initials = word.matches("[a-z]{2,}") ? " OR t.initials LIKE :" + name : "";
        conditions.add("EXISTS (SELECT 1 FROM " + texts + " t WHERE t.item_id = f.item_id"
                + " AND t.measure_id IN ('', f.measure_id)" + having + " AND (t.text LIKE :" + name + initials + "))");
    }

    String sql() {
        return String.join(" AND ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }
}
