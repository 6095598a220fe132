package org.taizhang.query.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.Refusal;
import org.taizhang.api.ledger.FindLedger;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.ledger.LedgerSort;

/**
 * Where a page ended: the sort key, number and place of its last row, for one filter in one order as of one time only.
 *
 * @param query short hash of filter, order and time
 */
record Cursor(String query, String key, String number, int ordinal) {

    private static final String SEPARATOR = "\u001f";
    private static final int HASH_BYTES = 9;
    /** Of rows that no page ends with. */
    static final Cursor NONE = new Cursor("", "", "", 0);

    String text() {
        String plain = String.join(SEPARATOR, query, key, number, Integer.toString(ordinal));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal CURSOR_INVALID where it was not given for this filter, order and time */
    static @Nullable Cursor of(FindLedger query) {
        return query.cursor() == null
                ? null
                : of(query.cursor(), hash(query), key -> typed(query.sort(), key));
    }

    /**
     * @param query hash of what the cursor has to be of
     * @param typed whether a sort key can be one
     * @throws Refusal CURSOR_INVALID where it is not
     */
    static Cursor of(String text, String query, Predicate<String> typed) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                    .split(SEPARATOR, -1);
            if (parts.length == 4 && parts[0].equals(query) && typed.test(parts[1]) && readable(parts[2])) {
                return new Cursor(parts[0], parts[1], parts[2], Integer.parseInt(parts[3]));
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw LedgerRefusal.CURSOR_INVALID.of("cursor");
        }
        throw LedgerRefusal.CURSOR_INVALID.of("cursor");
    }

    static String hash(FindLedger query) {
        return hash(query.sort() + " " + query.when() + " " + query.filter());
    }

    /** The same in every instance. */
    static String hash(String query) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean typed(LedgerSort sort, String key) {
        return switch (sort) {
            case STATUS, LIGHT -> key.matches("\\d{1,2}");
            case DUE -> key.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(key).getYear() > 0;
            case NUMBER, UNIT -> readable(key);
            case UPDATED -> key.matches("-?\\d{1,18}");
        };
    }

    private static boolean readable(String text) {
        return text.indexOf('\0') < 0;
    }
}
