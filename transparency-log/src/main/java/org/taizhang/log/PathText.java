package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;

/** Proofs as bundles have them beside the C2SP ones: one base64 hash a line. */
final class PathText {

    /** More than any text here can have. */
    static final int MAX_BYTES = 4_096;

    private static final String SIZE = "size ";
    private static final String INDEX = "index ";

    private PathText() {}

    static byte[] write(ConsistencyProof proof) {
        return text(proof.path().stream().map(HashLine::write));
    }

    static ConsistencyProof consistency(long from, long to, byte[] text) throws InvalidProof {
        return new ConsistencyProof(from, to, TlogProof.path(lines(text)));
    }

    static byte[] write(InclusionProof proof) {
        return text(Stream.concat(Stream.of(SIZE + proof.treeSize(), INDEX + proof.leafIndex()),
                proof.path().stream().map(HashLine::write)));
    }

    static InclusionProof inclusion(byte[] text) throws InvalidProof {
        var lines = lines(text);
        if (lines.size() < 2) {
            throw new InvalidProof("no lines with size and index");
        }
        return new InclusionProof(number(lines.get(1), INDEX), number(lines.getFirst(), SIZE),
                TlogProof.path(lines.subList(2, lines.size())));
    }

    private static long number(String line, String word) throws InvalidProof {
        var number = line.startsWith(word) ? Decimal.parse(line.substring(word.length())) : -1;
        if (number < 0) {
            throw new InvalidProof("no line " + word.strip());
        }
        return number;
    }

    private static byte[] text(Stream<String> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(UTF_8);
    }

    private static List<String> lines(byte[] bytes) throws InvalidProof {
        var text = new String(bytes, UTF_8);
        if (text.isEmpty()) {
            return List.of();
        }
        if (!text.endsWith("\n")) {
            throw new InvalidProof("no newline at the end");
        }
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }
}
