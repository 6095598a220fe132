package org.taizhang.query.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.Refusal;
import org.taizhang.api.ledger.LedgerRefusal;

/** Where a page ended. */
record LetterCursor(String group, String sequence, long index) {

    private static final String SEPARATOR = "\u001f";
    static final LetterCursor START = new LetterCursor("", "", -1);

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                String.join(SEPARATOR, group, sequence, Long.toString(index)).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal CURSOR_INVALID where it is none that was given */
    static LetterCursor of(@Nullable String text) {
        if (text == null) {
            return START;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split(SEPARATOR, -1);
            if (parts.length == 3 && plain.indexOf('\0') < 0) {
                return new LetterCursor(parts[0], parts[1], Long.parseLong(parts[2]));
            }
        } catch (IllegalArgumentException e) {
            throw LedgerRefusal.CURSOR_INVALID.of("cursor");
        }
        throw LedgerRefusal.CURSOR_INVALID.of("cursor");
    }
}
