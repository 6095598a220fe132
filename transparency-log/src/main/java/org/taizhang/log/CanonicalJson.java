package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * JSON in the one spelling that RFC 8785 gives it, so that it can be hashed. Values are {@code Map<String, ?>},
 * {@code List<?>}, {@link String}, {@link Boolean}, {@link Number} and {@code null}.
 */
public final class CanonicalJson {

    private static final String CONTROL = "\\u%04x";

    private CanonicalJson() {}

    /**
     * Writes a value in UTF-8. A number counts as the double that it is nearest to. What JSON cannot say is an
     * {@link IllegalArgumentException}: NaN, an infinity, a lone surrogate, a value of another type.
     */
    public static byte[] write(@Nullable Object value) {
        var json = new StringBuilder();
        append(json, value);
        return json.toString().getBytes(UTF_8);
    }

    /**
     * Reads JSON of any spelling, strictly by RFC 8259: UTF-8 only, no name twice in an object, no lone surrogate, no
     * number beyond the range of a double, at most {@value JsonReader#MAX_DEPTH} values within each other. Numbers
     * come as {@link Double}, objects as maps in the order read.
     */
    public static @Nullable Object parse(byte[] json) throws InvalidJson {
        return new JsonReader(json).document();
    }

    private static void append(StringBuilder json, @Nullable Object value) {
        switch (value) {
            case null -> json.append("null");
            case String text -> append(json, text);
            case Boolean bool -> json.append(bool);
            case Number number -> json.append(EcmaScriptNumber.write(number.doubleValue()));
            case List<?> list -> append(json, list);
            case Map<?, ?> map -> append(json, map);
            default -> throw new IllegalArgumentException("not a JSON value: " + value.getClass().getName());
        }
    }

    private static void append(StringBuilder json, List<?> list) {
        json.append('[');
        var separator = "";
        for (var element : list) {
            json.append(separator);
            append(json, element);
            separator = ",";
        }
        json.append(']');
    }

    /** Strings compare by UTF-16 code units, in Java as in RFC 8785. */
    private static void append(StringBuilder json, Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((name, value) -> {
            if (!(name instanceof String text)) {
                throw new IllegalArgumentException("the name of a JSON member is a string");
            }
            sorted.put(text, value);
        });
        json.append('{');
        var separator = "";
        for (var member : sorted.entrySet()) {
            json.append(separator);
            append(json, member.getKey());
            json.append(':');
            append(json, member.getValue());
            separator = ",";
        }
        json.append('}');
    }

    /** What needs no escape is taken over in runs: that is nearly all there is. */
    private static void append(StringBuilder json, String text) {
        json.append('"');
        var run = 0;
        for (int at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (Character.isSurrogate(c)) {
                if (Character.charCount(text.codePointAt(at)) == 1) {
                    throw new IllegalArgumentException("a lone surrogate");
                }
                at++;
            } else if (c < ' ' || c == '"' || c == '\\') {
                json.append(text, run, at);
                escape(json, c);
                run = at + 1;
            }
        }
        json.append(text, run, text.length()).append('"');
    }

    private static void escape(StringBuilder json, char c) {
        switch (c) {
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> json.append(c < ' ' ? CONTROL.formatted((int) c) : "\\" + c);
        }
    }
}
