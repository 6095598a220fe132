package org.taizhang.documents;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Counts Word's automatic numbers, which are not part of the text. */
final class WordNumbers {

    private static final int LEVELS = 9;

    private final Map<BigInteger, int[]> counters = new HashMap<>();

    /** The number as Word shows it before the paragraph; empty where it has none. */
    String labelOf(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        if (list == null || list.signum() == 0) {
            return "";
        }
        String format = paragraph.getNumFmt();
        String pattern = paragraph.getNumLevelText();
        if (format == null || pattern == null || format.equals("bullet") || format.equals("none")) {
            return "";
        }
        int level = paragraph.getNumIlvl() == null ? 0 : Math.min(paragraph.getNumIlvl().intValue(), LEVELS - 1);
        int[] counter = counters.computeIfAbsent(list, key -> new int[LEVELS]);
        counter[level] = counter[level] == 0 ? start(paragraph) : counter[level] + 1;
        java.util.Arrays.fill(counter, level + 1, LEVELS, 0);
        String label = pattern;
        for (int i = 0; i <= level; i++) {
            String number = i == level ? formatted(counter[i], format) : Integer.toString(Math.max(1, counter[i]));
            label = label.replace("%" + (i + 1), number);
        }
        return label;
    }

    private static int start(XWPFParagraph paragraph) {
        BigInteger start = paragraph.getNumStartOverride();
        return start == null ? 1 : start.intValue();
    }

    private static String formatted(int number, String format) {
        return switch (format) {
            case "chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting",
                    "chineseLegalSimplified", "taiwaneseCounting", "taiwaneseCountingThousand", "koreanDigital2" ->
                chinese(number);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= 20 ? String.valueOf((char) ('①' + number - 1)) : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    static String chinese(int number) {
        String digits = "零一二三四五六七八九";
        if (number < 10) {
            return String.valueOf(digits.charAt(number));
        }
        String tens = number / 10 == 1 ? "" : String.valueOf(digits.charAt(number / 10 % 10));
        return tens + "十" + (number % 10 == 0 ? "" : digits.charAt(number % 10));
    }

    private static String fullWidth(int number) {
        StringBuilder wide = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }
}
