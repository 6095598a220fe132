package org.taizhang.command.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;

/** A file of rows under a header, as a spreadsheet saves it. */
final class RosterFile {

    private static final int MOST_ROWS = 5_000;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private RosterFile() {}

    /**
     * One row.
     *
     * @param line of the file as a spreadsheet counts them, from 1; the header's is the first
     */
    record Row(long line, Map<Column, String> cells) {

        /** Without spaces around it; empty where there is none. */
        String text(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** @throws Refusal with a code of {@link RosterRefusal} where the file as a whole cannot be taken */
    static List<Row> read(byte[] content, Column needed, Set<Column> known) {
        String text = decode(content);
        try (CSVParser parser = CSVParser.parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text,
                CSVFormat.RFC4180)) {
            List<Column> header = List.of();
            List<Row> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                if (record.stream().allMatch(cell -> bare(cell).isEmpty())) {
                    continue;
                }
                if (header.isEmpty()) {
                    header = header(record, needed, known);
                } else {
                    rows.add(row(record.getRecordNumber(), record, header));
                }
                if (rows.size() > MOST_ROWS) {
                    throw new Refusal(RosterRefusal.FILE_TOO_LONG);
                }
            }
            if (rows.isEmpty()) {
                throw new Refusal(RosterRefusal.FILE_EMPTY);
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            // What comes out of memory fails only where quotes are not closed.
            throw new Refusal(RosterRefusal.FILE_NOT_TEXT);
        }
    }

    private static List<Column> header(CSVRecord record, Column needed, Set<Column> known) {
        List<Column> header = new ArrayList<>();
        for (String cell : record) {
            Column column = Column.of(cell, known)
                    .orElseThrow(() -> refused(RosterRefusal.HEADER_UNKNOWN, cell));
            if (header.contains(column)) {
                throw refused(RosterRefusal.HEADER_TWICE, cell);
            }
            header.add(column);
        }
        if (!header.contains(needed)) {
            throw refused(RosterRefusal.HEADER_INCOMPLETE, needed.zh());
        }
        return header;
    }

    private static Refusal refused(RosterRefusal code, String column) {
        return new Refusal(code, List.of(Missing.of(code, bare(column))));
    }

    private static Row row(long line, CSVRecord record, List<Column> header) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < header.size() && i < record.size(); i++) {
            cells.put(header.get(i), bare(record.get(i)));
        }
        return new Row(line, cells);
    }

    private static String bare(String cell) {
        return cell.replaceAll("^[\\s\\u3000]+|[\\s\\u3000]+$", "");
    }

    /** UTF-8 unless it cannot be: what Excel saves by itself is the system's old encoding. */
    private static String decode(byte[] content) {
        return Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))
                .flatMap(charset -> decoded(content, charset))
                .filter(text -> text.indexOf('\0') < 0).findFirst()
                .orElseThrow(() -> new Refusal(RosterRefusal.FILE_NOT_TEXT));
    }

    private static Stream<String> decoded(byte[] content, Charset charset) {
        try {
            return Stream.of(charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Stream.empty();
        }
    }
}
