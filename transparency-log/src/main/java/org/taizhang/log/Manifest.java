package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.InvalidBundle.Problem;

/**
 * What a bundle says of itself. Nothing in it is believed where it can be derived.
 *
 * @param subject the id of the plan or item; null with {@link Scope#ALL}
 * @param size of the checkpoint
 * @param root of the checkpoint
 * @param streams the ids of the streams that the bundle is about, in the order of their UTF-8 bytes; empty with
 *            {@link Scope#ALL}
 * @param reader the {@code personId} of who took the bundle
 * @param evidenceIncluded whether the evidence files are in it
 * @param textsIncluded whether the keys of the sealed texts are in it
 */
public record Manifest(String origin, Scope scope, @Nullable String subject, long size, Hash root, List<String> streams,
        Instant exportedAt, String reader, boolean evidenceIncluded, boolean textsIncluded) {

    /** The longest manifest that is read, in bytes. */
    public static final int MAX_BYTES = 4_000_000;

    private static final String FORMAT = "taizhang-bundle/1";
    private static final String INCLUDED = "included";
    private static final String LEFT_OUT = "left-out";
    /** Beyond this not every number is a number of JSON. */
    private static final long MAX_SIZE = 1L << 53;

    /** What a bundle is about. */
    public enum Scope {
        /** The whole log. */
        ALL,
        /** One plan. */
        PLAN,
        /** One item. */
        ITEM
    }

    public Manifest {
        streams = List.copyOf(streams);
        if (size < 0 || size > MAX_SIZE || !root.isSha256()) {
            throw new IllegalArgumentException("not the size and root of a checkpoint");
        }
        if ((scope == Scope.ALL) != (subject == null) || (scope == Scope.ALL) != streams.isEmpty()) {
            throw new IllegalArgumentException(
                    "a bundle of everything has no subject and no streams, any other has both");
        }
        if (!ascending(streams)) {
            throw new IllegalArgumentException("the streams are not in the order of their bytes");
        }
    }

    /** Reads what {@link #bytes()} gives, and refuses every other spelling. */
    public static Manifest parse(byte[] bytes) throws InvalidBundle {
        try {
            if (CanonicalJson.parse(bytes) instanceof Map<?, ?> fields) {
                var manifest = of(fields);
                if (Arrays.equals(manifest.bytes(), bytes)) {
                    return manifest;
                }
            }
        } catch (InvalidJson | IllegalArgumentException | DateTimeException invalid) {
            throw new InvalidBundle(Problem.MALFORMED, "manifest.json: " + invalid.getMessage());
        }
        throw new InvalidBundle(Problem.MALFORMED, "manifest.json: another spelling or unknown fields");
    }

    /** The canonical form. */
    public byte[] bytes() {
        var fields = new TreeMap<String, Object>(Map.of("format", FORMAT, "origin", origin, "scope", word(scope),
                "size",
                size, "root", root.toString(), "exportedAt", exportedAt.toString(), "reader", reader, "evidence",
                evidenceIncluded ? INCLUDED : LEFT_OUT, "texts", textsIncluded ? INCLUDED : LEFT_OUT));
        if (subject != null) {
            fields.put("subject", subject);
            fields.put("streams", streams);
        }
        return CanonicalJson.write(fields);
    }

    private static Manifest of(Map<?, ?> fields) {
        var size = fields.get("size") instanceof Double number ? number.longValue() : -1;
        var streams = fields.get("streams") instanceof List<?> ids
                ? ids.stream().map(Manifest::text).toList()
                : List.<String>of();
        return new Manifest(text(fields, "origin"), scope(text(fields, "scope")),
                fields.containsKey("subject") ? text(fields, "subject") : null, size, Hash.ofHex(text(fields, "root")),
                streams, Instant.parse(text(fields, "exportedAt")), text(fields, "reader"),
                text(fields, "evidence").equals(INCLUDED), text(fields, "texts").equals(INCLUDED));
    }

    private static String text(Map<?, ?> fields, String name) {
        return text(fields.get(name));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("something else than a text");
    }

    private static Scope scope(String word) {
        for (var scope : Scope.values()) {
            if (word(scope).equals(word)) {
                return scope;
            }
        }
        throw new IllegalArgumentException("an unknown scope");
    }

    private static String word(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private static boolean ascending(List<String> streams) {
        return IntStream.range(1, streams.size()).allMatch(at -> Arrays.compareUnsigned(
                streams.get(at - 1).getBytes(UTF_8), streams.get(at).getBytes(UTF_8)) < 0);
    }
}
