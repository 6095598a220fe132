package org.taizhang.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.taizhang.api.ledger.LedgerRow;

/**
 * Writes rows as a workbook, streamed: a few rows are held at once. Cells of an item with several measures are merged
 * over its rows, and the hidden ones below hold the same text, so that filtering and sorting still find every row.
 */
final class LedgerXlsx implements AutoCloseable {

    private static final int HEAD = 2;
    private static final int LONGEST_TEXT = 32_000;
    private static final float LINE = 13.5f;
    private static final float HIGHEST_ROW = 409f;

    /** Rows that are kept in memory; those that were there before are in a file, and cannot be written any more. */
    private static final int KEPT = 50;
    /**
     * Of more rows than these each says what is its item's: a merged region is kept in memory to the end, and so many of
     * them a spreadsheet neither opens soon nor filters.
     */
    private static final int MOST_MERGED = 10_000;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(KEPT);
    private final LedgerStyles styles = new LedgerStyles(workbook);
    private final SXSSFSheet sheet;
    private final List<LedgerColumn> columns;
    private final boolean english;
    private final List<LedgerRow> item = new ArrayList<>();
    private boolean merged = true;
    private int next = HEAD + 1;
    private int ordinal;

    LedgerXlsx(List<LedgerColumn> columns, boolean english) {
        this.columns = columns;
        this.english = english;
        workbook.setCompressTempFiles(true);
        sheet = workbook.createSheet(english ? "Ledger" : "整改台账");
        line(0, 30, english ? "Rectification ledger" : "整改台账", styles.title);
        Row head = sheet.createRow(HEAD);
        head.setHeightInPoints(30);
        for (int column = 0; column < columns.size(); column++) {
            sheet.setColumnWidth(column, (columns.get(column).width() * 2 + 2) * 256);
            text(head, column, columns.get(column).title(english), styles.head);
        }
        print();
    }

    /** Whether no row was written yet. */
    boolean empty() {
        return item.isEmpty() && next == HEAD + 1;
    }

    /**
     * To be said before the first row.
     *
     * @param remark when and of what it was read, for the line below the title
     * @param rows about how many there will be
     */
    void begin(String remark, long rows) {
        line(1, 18, remark, styles.remark);
        merged = rows <= MOST_MERGED;
    }

    void write(LedgerRow row) {
        if (!item.isEmpty() && !item.getFirst().itemId().equals(row.itemId())) {
            writeItem();
        }
        item.add(row);
    }

    void end(OutputStream out) throws IOException {
        if (!item.isEmpty()) {
            writeItem();
        }
        sheet.setAutoFilter(new CellRangeAddress(HEAD, Math.max(HEAD, next - 1), 0, columns.size() - 1));
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void writeItem() {
        ordinal++;
        int first = next;
        int ofItem = lines(item.getFirst(), true);
        List<Integer> ofRows = item.stream().map(row -> lines(row, false)).toList();
        int[] lines = merged
                ? TextLines.spread(ofRows, ofItem)
                : ofRows.stream().mapToInt(own -> Math.max(own, ofItem)).toArray();
        for (int i = 0; i < lines.length; i++) {
            Row row = sheet.createRow(next++);
            row.setHeightInPoints(Math.min(HIGHEST_ROW, Math.max(1, lines[i]) * LINE + 5));
            for (int column = 0; column < columns.size(); column++) {
                cell(row, column, item.get(i));
            }
        }
        for (int column = 0; column < columns.size() && merged && next - first > 1; column++) {
            if (columns.get(column).ofItem()) {
                // The safe variant compares every region with every other.
                sheet.addMergedRegionUnsafe(new CellRangeAddress(first, next - 1, column, column));
            }
        }
        item.clear();
    }

    private int lines(LedgerRow row, boolean ofItem) {
        return columns.stream().filter(column -> column.ofItem() == ofItem)
                .mapToInt(column -> TextLines.of(column.text(row, english), column.width())).max().orElse(1);
    }

    private void cell(Row into, int number, LedgerRow row) {
        LedgerColumn column = columns.get(number);
        String text = column.text(row, english);
        if (column.equals(LedgerColumn.ORDINAL)) {
            number(into, number, ordinal, styles.centred);
        } else if (column.equals(LedgerColumn.PERCENT) && row.measureId() != null) {
            number(into, number, row.percent() / 100.0, styles.percent);
        } else if (column.equals(LedgerColumn.LIGHT)) {
            text(into, number, text, styles.light(row.light()));
        } else if (DAY.matcher(text).matches()) {
            Cell cell = into.createCell(number);
            cell.setCellValue(LocalDate.parse(text));
            cell.setCellStyle(styles.date);
        } else {
            text(into, number, text, styles.text);
        }
    }

    private void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (text.length() <= LONGEST_TEXT) {
            cell.setCellValue(text);
        } else {
            cell.setCellValue(text.substring(0, LONGEST_TEXT)
                    + (english ? "… (cut: a cell holds no more)" : "……（超出单元格容量，此处截断）"));
        }
    }

    private static void number(Row row, int column, double value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    private void line(int number, int height, String text, CellStyle style) {
        Row row = sheet.createRow(number);
        row.setHeightInPoints(height);
        text(row, 0, text, style);
    }

    private void print() {
        sheet.createFreezePane(2, HEAD + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEAD, HEAD, -1, -1));
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.getFooter().setCenter(english ? "&P / &N" : "第 &P 页 共 &N 页");
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A3_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
    }
}
