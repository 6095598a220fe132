package org.taizhang.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads one JSON document, strictly by RFC 8259. */
final class JsonReader {

    static final int MAX_DEPTH = 64;

    private static final int END = -1;

    private final String json;
    private int at;

    JsonReader(byte[] json) throws InvalidJson {
        try {
            this.json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidJson("not UTF-8");
        }
    }

    @Nullable
    Object document() throws InvalidJson {
        skipSpace();
        var value = value(0);
        skipSpace();
        if (at < json.length()) {
            throw invalid("something after the end");
        }
        return value;
    }

    private @Nullable Object value(int depth) throws InvalidJson {
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) throws InvalidJson {
        var object = new LinkedHashMap<String, @Nullable Object>();
        open(depth);
        if (closes('}')) {
            return object;
        }
        do {
            skipSpace();
            if (peek() != '"') {
                throw invalid("no name");
            }
            var name = string();
            if (object.containsKey(name)) {
                throw invalid("a name twice");
            }
            skipSpace();
            expect(':');
            skipSpace();
            object.put(name, value(depth + 1));
        } while (continues('}'));
        return object;
    }

    private List<@Nullable Object> array(int depth) throws InvalidJson {
        var array = new ArrayList<@Nullable Object>();
        open(depth);
        if (closes(']')) {
            return array;
        }
        do {
            skipSpace();
            array.add(value(depth + 1));
        } while (continues(']'));
        return array;
    }

    private void open(int depth) throws InvalidJson {
        if (depth == MAX_DEPTH) {
            throw invalid("more than " + MAX_DEPTH + " values within each other");
        }
        at++;
        skipSpace();
    }

    private boolean closes(char end) {
        if (peek() != end) {
            return false;
        }
        at++;
        return true;
    }

    private boolean continues(char end) throws InvalidJson {
        skipSpace();
        if (closes(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private String string() throws InvalidJson {
        at++;
        var text = new StringBuilder();
        while (peek() != '"') {
            var c = next();
            if (c < ' ') {
                throw invalid("a control character");
            }
            text.append(c == '\\' ? escaped() : c);
        }
        at++;
        requirePairs(text);
        return text.toString();
    }

    private char escaped() throws InvalidJson {
        var c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (hex() << 12 | hex() << 8 | hex() << 4 | hex());
            default -> throw invalid("an unknown escape");
        };
    }

    private int hex() throws InvalidJson {
        var c = next();
        var digit = c < 128 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
            throw invalid("an escape without four hexadecimal digits");
        }
        return digit;
    }

    private void requirePairs(StringBuilder text) throws InvalidJson {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && Character.charCount(text.codePointAt(i++)) == 1) {
                throw invalid("a lone surrogate");
            }
        }
    }

    private @Nullable Boolean literal(String word, @Nullable Boolean value) throws InvalidJson {
        if (!json.startsWith(word, at)) {
            throw invalid("an unknown word");
        }
        at += word.length();
        return value;
    }

    private Double number() throws InvalidJson {
        var begin = at;
        skip('-');
        if (!skip('0')) {
            digits();
        }
        if (skip('.')) {
            digits();
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            digits();
        }
        var number = Double.parseDouble(json.substring(begin, at));
        if (Double.isInfinite(number)) {
            throw invalid("a number beyond the range of a double");
        }
        return number;
    }

    private void digits() throws InvalidJson {
        var begin = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == begin) {
            throw invalid("no value");
        }
    }

    private boolean skip(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    private void skipSpace() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            at++;
        }
    }

    private void expect(char c) throws InvalidJson {
        if (!skip(c)) {
            throw invalid("no " + c);
        }
    }

    private int peek() {
        return at < json.length() ? json.charAt(at) : END;
    }

    private char next() throws InvalidJson {
        if (at == json.length()) {
            throw invalid("ends too early");
        }
        return json.charAt(at++);
    }

    private InvalidJson invalid(String reason) {
        return new InvalidJson(reason + ", at character " + at);
    }
}
