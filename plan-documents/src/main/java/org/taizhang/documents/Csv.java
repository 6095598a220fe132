package org.taizhang.documents;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.taizhang.documents.UnreadableDocument.Why;

/** A ledger as comma- or tab-separated text. */
final class Csv {

    private Csv() {}

    static List<Source> read(String text) {
        char delimiter = text.lines().limit(5).anyMatch(line -> line.contains("\t")) ? '\t' : ',';
        List<Source.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get()
                .parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                rows.add(new Source.Row("第 " + row.getRecordNumber() + " 行", row.toList()));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UnreadableDocument(Why.BROKEN_FILE);
        }
        List<Source> sources = new ArrayList<>();
        if (!rows.isEmpty()) {
            sources.add(new Source.Table("表", rows));
        }
        return sources;
    }
}
