package org.taizhang.query.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is looked for, as SQL. Each word has to be found, whichever of the row's texts it is in. The index of pairs finds
 * the items that may have it, and the texts themselves then decide. A word of one character has no pair: the texts are
 * gone through in the order that is asked for, until the page is full, and its full-width form is not found.
 */
final class SearchText {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    SearchText(String text) {
        for (String word : Grams.folded(text).strip().split("\\s+", -1)) {
            add(word, "q" + conditions.size());
        }
    }

    private void add(String word, String name) {
        params.put(name, "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        // Without regard to case, every text is copied: only where there is a case.
        String like = (word.equals(word.toUpperCase(Locale.ROOT)) ? " LIKE :" : " ILIKE :") + name;
        String texts = Stream.of("i.number", "i.title", "i.problem", "m.text").map(text -> text + like)
                .collect(Collectors.joining(" OR "));
        List<String> grams = Grams.of(List.of(word));
        if (grams.isEmpty()) {
            conditions.add("(" + texts + ")");
            return;
        }
        params.put(name + "Grams", grams.toArray(String[]::new));
        // Most are found as they are written; folding each text costs more than all the rest.
        String folded = Stream.of("i.number", "i.title", "i.problem", "m.text")
                .map(text -> "normalize(" + text + ", NFKC)" + like).collect(Collectors.joining(" OR "));
        String initials = word.matches("[a-z]+")
                ? " OR EXISTS (SELECT 1 FROM ledger_text t WHERE t.item_id = i.item_id AND t.measure_id = '' AND t.initials LIKE :"
                        + name + ")"
                : "";
        conditions.add("i.item_id IN (SELECT t.item_id FROM ledger_text t WHERE t.grams @> CAST(:" + name
                + "Grams AS text[])) AND (" + texts + initials + " OR " + folded + ")");
    }

    String sql() {
        return String.join(" AND ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }
}
