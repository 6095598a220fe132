package org.taizhang.query.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.taizhang.api.ledger.LedgerRow;
import org.taizhang.query.edge.CsvText;

/** Writes rows as comma-separated values that a spreadsheet opens as what they are. */
final class LedgerCsv {

    private final List<LedgerColumn> columns;
    private final boolean english;
    private @Nullable CSVPrinter printer;
    private String remark = "";
    private String item = "";
    private int ordinal;

    LedgerCsv(List<LedgerColumn> columns, boolean english) {
        this.columns = columns;
        this.english = english;
    }

    boolean begun() {
        return printer != null;
    }

    /** @param last when, of what and by whom it was read */
    void begin(Writer writer, String last) {
        remark = last;
        try {
            writer.write(CsvText.BYTE_ORDER_MARK);
            printer = new CSVPrinter(writer, CSVFormat.EXCEL);
            printer.printRecord(columns.stream().map(column -> column.title(english)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(LedgerRow row) {
        if (!row.itemId().equals(item)) {
            item = row.itemId();
            ordinal++;
        }
        List<String> cells = new ArrayList<>();
        for (LedgerColumn column : columns) {
            cells.add(column.equals(LedgerColumn.ORDINAL)
                    ? Integer.toString(ordinal)
                    : CsvText.harmless(column.text(row, english)));
        }
        try {
            Objects.requireNonNull(printer).printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file without the last line was cut off. */
    void end() throws IOException {
        Objects.requireNonNull(printer).printRecord(CsvText.harmless(remark));
        printer.flush();
    }
}
