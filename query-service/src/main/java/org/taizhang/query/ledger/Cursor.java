package org.taizhang.query.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.taizhang.api.Refusal;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.ledger.LedgerSort;

/** Where a page ended: the sort key, number and place of its last row, for one order only. */
record Cursor(LedgerSort sort, String key, String number, int ordinal) {

    private static final String SEPARATOR = "\u001f";

    String text() {
        String plain = String.join(SEPARATOR, sort.name(), key, number, Integer.toString(ordinal));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal CURSOR_INVALID where it was not given for this order */
    static Cursor of(String text, LedgerSort sort) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR,
                    -1);
            if (parts.length == 4 && parts[0].equals(sort.name()) && typed(sort, parts[1])) {
                return new Cursor(sort, parts[1], parts[2], Integer.parseInt(parts[3]));
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal(LedgerRefusal.CURSOR_INVALID);
        }
        throw new Refusal(LedgerRefusal.CURSOR_INVALID);
    }

    private static boolean typed(LedgerSort sort, String key) {
        return switch (sort) {
            case NUMBER, STATUS -> key.matches("\\d{1,2}");
            case DUE -> key.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
            case UNIT -> key.indexOf('\0') < 0;
            case UPDATED -> key.matches("-?\\d{1,18}");
        };
    }
}
