package org.taizhang.log;

/** Numbers from 0 to 2^63-1 in decimal, of which every value has exactly one spelling. */
final class Decimal {

    static final int MOST_DIGITS = 19;

    private Decimal() {}

    /** The number, or -1 where the characters are not the one spelling of a number. */
    static long parse(String text) {
        var digits = text.length();
        if (digits == 0 || digits > MOST_DIGITS || digits > 1 && text.charAt(0) == '0') {
            return -1;
        }
        long number = 0;
        for (int at = 0; at < digits; at++) {
            var c = text.charAt(at);
            if (c < '0' || c > '9') {
                return -1;
            }
            // Nineteen digits overflow at most once, into the negative.
            number = number * 10 + (c - '0');
        }
        return number < 0 ? -1 : number;
    }
}
