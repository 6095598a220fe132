package org.taizhang.query.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.taizhang.api.ledger.LedgerRow;
import org.taizhang.query.edge.CsvText;

/** Writes rows as comma-separated values that a spreadsheet opens as what they are. */
final class LedgerCsv {

    private final CSVPrinter printer;
    private final List<LedgerColumn> columns;
    private final boolean english;
    private String item = "";
    private int ordinal;

    LedgerCsv(Writer writer, List<LedgerColumn> columns, boolean english) throws IOException {
        this.columns = columns;
        this.english = english;
        writer.write(CsvText.BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        printer.printRecord(columns.stream().map(column -> column.title(english)).toList());
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
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param remark when, of what and by whom it was read: a file without this last line was cut off */
    void end(String remark) throws IOException {
        printer.printRecord(CsvText.harmless(remark));
        printer.flush();
    }
}
