package org.taizhang.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The number at the head of a line: 一、 （一） 1. (1) ①, in full or half width.
 *
 * @param rank depth by the kind of number: 1 for 一、 to 5 for ①
 * @param value what it counts
 * @param label as paths write it
 * @param rest the line without it
 */
record Numbering(int rank, int value, String label, String rest) {

    private static final String CHINESE = "一二三四五六七八九十百零";
    private static final Pattern[] KINDS = {
            Pattern.compile("^(?:第)?([" + CHINESE + "]{1,5})(?:部分)?\\s*[、．.]\\s*(.*)$", Pattern.DOTALL),
            Pattern.compile("^[（(]\\s*([" + CHINESE + "]{1,5})\\s*[）)]\\s*[、.．]?\\s*(.*)$", Pattern.DOTALL),
            Pattern.compile("^([0-9０-９]{1,3})\\s*[.．、](?![0-9０-９])\\s*(.*)$", Pattern.DOTALL),
            Pattern.compile("^[（(]\\s*([0-9０-９]{1,3})\\s*[）)]\\s*[、.．]?\\s*(.*)$", Pattern.DOTALL),
            Pattern.compile("^([①-⑳])\\s*(.*)$", Pattern.DOTALL) };

    static @Nullable Numbering of(String line) {
        String text = line.strip();
        for (int kind = 0; kind < KINDS.length; kind++) {
            Matcher matcher = KINDS[kind].matcher(text);
            if (matcher.matches()) {
                String digits = matcher.group(1);
                int value = value(kind, digits);
                String label = kind == 0 ? digits : kind == 1 ? "(" + digits + ")" : Integer.toString(value);
                return new Numbering(kind + 1, value, label, matcher.group(2).strip());
            }
        }
        return null;
    }

    private static int value(int kind, String digits) {
        return switch (kind) {
            case 0, 1 -> chinese(digits);
            case 4 -> digits.charAt(0) - '①' + 1;
            default -> Integer.parseInt(Widths.half(digits));
        };
    }

    /** 一 to 九十九. */
    static int chinese(String digits) {
        int ten = digits.indexOf('十');
        if (ten < 0) {
            return "零一二三四五六七八九".indexOf(digits.charAt(digits.length() - 1));
        }
        int tens = ten == 0 ? 1 : "零一二三四五六七八九".indexOf(digits.charAt(ten - 1));
        int ones = ten == digits.length() - 1 ? 0 : "零一二三四五六七八九".indexOf(digits.charAt(ten + 1));
        return tens * 10 + ones;
    }
}
