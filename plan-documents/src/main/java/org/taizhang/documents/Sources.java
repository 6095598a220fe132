package org.taizhang.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.taizhang.documents.UnreadableDocument.Why;

/** Tells what a document is by its content, and takes it apart into lines and tables. */
final class Sources {

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };
    private static final byte[] ZIP = {'P', 'K', 3, 4 };

    private Sources() {}

    static List<Source> of(byte[] content, String fileName, ReadingLimits limits) {
        if (content.length == 0) {
            throw new UnreadableDocument(Why.EMPTY);
        }
        List<Source> sources;
        if (begins(content, OLE2)) {
            throw new UnreadableDocument(contains(content, "EncryptedPackage") ? Why.ENCRYPTED : Why.OLD_FORMAT);
        } else if (begins(content, ZIP)) {
            sources = OfficeFiles.read(content, limits);
        } else {
            sources = text(decode(content), fileName.toLowerCase(Locale.ROOT));
        }
        int lines = sources.stream().mapToInt(s -> s instanceof Source.Table table ? table.rows().size() : 1).sum();
        if (lines > limits.maxLines()) {
            throw new UnreadableDocument(Why.TOO_LARGE);
        }
        if (lines == 0) {
            throw new UnreadableDocument(Why.EMPTY);
        }
        return sources;
    }

    private static List<Source> text(String text, String fileName) {
        if (text.isBlank()) {
            throw new UnreadableDocument(Why.EMPTY);
        }
        return fileName.endsWith(".csv") ? Csv.read(text) : lines(text);
    }

    /** Lines, and tables in Markdown's pipes. */
    private static List<Source> lines(String text) {
        List<Source> sources = new ArrayList<>();
        List<Source.Row> table = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            String place = "第 " + number + " 行";
            if (line.strip().startsWith("|") && line.strip().endsWith("|")) {
                if (!line.matches("[|:\\-\\s]+")) {
                    String inner = line.strip();
                    table.add(new Source.Row(place,
                            List.of(inner.substring(1, Math.max(1, inner.length() - 1)).split("\\|", -1))));
                }
                continue;
            }
            if (!table.isEmpty()) {
                sources.add(new Source.Table(table.getFirst().place(), List.copyOf(table)));
                table.clear();
            }
            if (!line.isBlank()) {
                sources.add(new Source.Line(place, line));
            }
        }
        if (!table.isEmpty()) {
            sources.add(new Source.Table(table.getFirst().place(), List.copyOf(table)));
        }
        return sources;
    }

    /** UTF-8 where it is valid, else GB18030: each strictly, so that nothing is silently lost. */
    static String decode(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                throw new UnreadableDocument(Why.UNKNOWN_FORMAT);
            }
        }
        String text = decoded(content, StandardCharsets.UTF_8);
        if (text == null) {
            text = decoded(content, Charset.forName("GB18030"));
        }
        if (text == null) {
            throw new UnreadableDocument(Why.UNDECODABLE_TEXT);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String decoded(byte[] content, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean begins(byte[] content, byte[] magic) {
        return content.length >= magic.length
                && java.util.Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    /** Names in OLE2 are UTF-16. */
    private static boolean contains(byte[] content, String name) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .contains(new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }
}
