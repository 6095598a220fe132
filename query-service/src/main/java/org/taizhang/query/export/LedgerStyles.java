package org.taizhang.query.export;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import org.taizhang.api.ledger.Light;

/** How the cells of the ledger look. A light has its colour and its word, for who prints in grey. */
final class LedgerStyles {

    static final String FONT = "宋体";

    final CellStyle title;
    final CellStyle remark;
    final CellStyle head;
    final CellStyle text;
    final CellStyle centred;
    final CellStyle date;
    final CellStyle percent;
    private final CellStyle red;
    private final CellStyle yellow;
    private final CellStyle green;

    LedgerStyles(Workbook workbook) {
        title = plain(workbook, font(workbook, 18, true));
        remark = plain(workbook, font(workbook, 10, false));
        head = cell(workbook, font(workbook, 10, true), HorizontalAlignment.CENTER);
        fill(head, IndexedColors.GREY_25_PERCENT);
        Font font = font(workbook, 10, false);
        text = cell(workbook, font, HorizontalAlignment.LEFT);
        centred = cell(workbook, font, HorizontalAlignment.CENTER);
        date = cell(workbook, font, HorizontalAlignment.CENTER);
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        percent = cell(workbook, font, HorizontalAlignment.CENTER);
        percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
        red = cell(workbook, font, HorizontalAlignment.CENTER);
        fill(red, IndexedColors.CORAL);
        yellow = cell(workbook, font, HorizontalAlignment.CENTER);
        fill(yellow, IndexedColors.LIGHT_YELLOW);
        green = cell(workbook, font, HorizontalAlignment.CENTER);
        fill(green, IndexedColors.LIGHT_GREEN);
    }

    CellStyle light(@Nullable Light light) {
        return switch (light) {
            case RED -> red;
            case YELLOW -> yellow;
            case GREEN -> green;
            case null -> centred;
        };
    }

    private static Font font(Workbook workbook, int points, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private static CellStyle plain(Workbook workbook, Font font) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static CellStyle cell(Workbook workbook, Font font, HorizontalAlignment alignment) {
        CellStyle style = plain(workbook, font);
        style.setAlignment(alignment);
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static void fill(CellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
