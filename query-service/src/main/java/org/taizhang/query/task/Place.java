package org.taizhang.query.task;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import org.taizhang.api.Refusal;
import org.taizhang.api.ledger.LedgerRefusal;

/**
 * Where a task stands in the order of consequence, and so where a page ends.
 *
 * @param rank 0 overdue, 1 what others wait for, 2 the rest, 3 what comes last
 * @param key within the rank: a day, or an instant in microseconds
 * @param id decides between equals
 */
record Place(int rank, long key, String id) {

    /** In SQL, of a row of tasks. */
    static final String RANK = """
            CASE WHEN due < :today THEN 0 WHEN kind = ANY (CAST(:othersWait AS text[])) THEN 1
                WHEN kind = ANY (CAST(:last AS text[])) THEN 3 ELSE 2 END""";

    static final String KEY = """
            CASE WHEN kind = ANY (CAST(:othersWait AS text[])) AND (due < :today) IS NOT TRUE
                THEN CAST(extract(epoch FROM coalesce(since, TIMESTAMPTZ '9999-12-31')) * 1000000 AS bigint)
                ELSE CAST(coalesce(due, DATE '9999-12-31') - DATE '1970-01-01' AS bigint) END""";

    static final String AFTER = "(rank, key, id) > (CAST(:rank AS int), CAST(:key AS bigint), :id)";

    private static final String SEPARATOR = "\u001f";

    void bind(Map<String, Object> params) {
        params.put("rank", rank);
        params.put("key", key);
        params.put("id", id);
    }

    String cursor() {
        String plain = String.join(SEPARATOR, Integer.toString(rank), Long.toString(key), id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal CURSOR_INVALID where it is no cursor */
    static Place of(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
                    .split(SEPARATOR, -1);
            if (parts.length == 3 && parts[2].indexOf('\0') < 0) {
                return new Place(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), parts[2]);
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal(LedgerRefusal.CURSOR_INVALID);
        }
        throw new Refusal(LedgerRefusal.CURSOR_INVALID);
    }
}
