package org.taizhang.documents;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Who answers and by when, as labelled in a text; and the text without it. */
record Metadata(Map<Label, String> values, String text) {

    static final Metadata NONE = new Metadata(Map.of(), "");

    private static final String OPEN = "（([〔【";
    private static final String CLOSE = "）)]〕】";
    private static final Pattern LED_BY = Pattern
            .compile("由([^，。；（(]{2,30}?)牵头(?:负责)?(?:[，,、]\\s*([^，。；]{2,40}?)(?:配合|协助)(?:落实|完成)?)?");
    private static final String MARKUP = "\\*{1,2}|__|`";

    Metadata {
        values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
    }

    /** Takes labelled parts out: in brackets anywhere, else from the first label to the end. */
    static Metadata extract(String line) {
        Map<Label, String> values = new EnumMap<>(Label.class);
        String text = line.replaceAll(MARKUP, "").strip();
        while (true) {
            Matcher label = Label.WITH_COLON.matcher(text);
            if (!label.find()) {
                break;
            }
            int open = openBefore(text, label.start());
            int close = open < 0 ? text.length() : closeAfter(text, open);
            int from = open < 0 ? label.start() : open;
            read(text.substring(label.start(), close), values);
            String after = close < text.length() ? text.substring(close + 1) : "";
            text = (text.substring(0, from).strip() + after.strip()).strip();
        }
        Matcher led = LED_BY.matcher(text);
        if (led.find()) {
            values.putIfAbsent(Label.LEAD_UNITS, led.group(1).strip());
            if (led.group(2) != null) {
                values.putIfAbsent(Label.ASSISTING_UNITS, led.group(2).strip());
            }
        }
        return new Metadata(values, trim(text));
    }

    /** These values, and the given ones where these say nothing. */
    Metadata inheriting(Metadata above) {
        Map<Label, String> all = new EnumMap<>(Label.class);
        all.putAll(above.values);
        all.putAll(values);
        return new Metadata(all, text);
    }

    @Nullable
    String get(Label label) {
        return values.get(label);
    }

    boolean any() {
        return !values.isEmpty();
    }

    /** The bracket that holds the label: opened before it and not closed. */
    private static int openBefore(String text, int label) {
        int depth = 0;
        for (int i = label - 1; i >= 0; i--) {
            if (CLOSE.indexOf(text.charAt(i)) >= 0) {
                depth++;
            } else if (OPEN.indexOf(text.charAt(i)) >= 0 && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int closeAfter(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (OPEN.indexOf(text.charAt(i)) >= 0) {
                depth++;
            } else if (CLOSE.indexOf(text.charAt(i)) >= 0 && --depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    private static void read(String labelled, Map<Label, String> values) {
        Matcher label = Label.WITH_COLON.matcher(labelled);
        int from = -1;
        Label current = null;
        while (label.find()) {
            if (current != null) {
                values.putIfAbsent(current, trim(labelled.substring(from, label.start())));
            }
            current = Label.named(label.group(1));
            from = label.end();
        }
        if (current != null) {
            values.putIfAbsent(current, trim(labelled.substring(from)));
        }
    }

    /** Separators between fields belong to neither. */
    private static String trim(String value) {
        return value.replaceAll("^[，,；;、\\s]+|[，,；;、\\s]+$", "").replaceAll("(?<=[^。])。+$", "。")
                .replaceAll("^[。.]+", "")
                .strip();
    }
}
