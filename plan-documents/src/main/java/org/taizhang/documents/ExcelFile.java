package org.taizhang.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Every visible sheet of a workbook as a table. Merged cells hold their text once, in the first. */
final class ExcelFile {

    private ExcelFile() {}

    static List<Source> read(byte[] content) throws IOException {
        List<Source> sources = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (!workbook.isSheetHidden(i)) {
                    Sheet sheet = workbook.getSheetAt(i);
                    List<Source.Row> rows = new ArrayList<>();
                    for (Row row : sheet) {
                        rows.add(row(row, sheet.getSheetName(), formatter));
                    }
                    if (!rows.isEmpty()) {
                        sources.add(new Source.Table(sheet.getSheetName(), rows));
                    }
                }
            }
        }
        return sources;
    }

    private static Source.Row row(Row row, String sheet, DataFormatter formatter) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < row.getLastCellNum(); c++) {
            cells.add(text(row.getCell(c), formatter));
        }
        return new Source.Row(sheet + " 第 " + (row.getRowNum() + 1) + " 行", cells);
    }

    private static String text(@Nullable Cell cell, DataFormatter formatter) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
            return day.toString();
        }
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case ERROR -> "";
            case NUMERIC -> formatter.formatRawCellContents(cell.getNumericCellValue(), -1, "General");
            default -> formatter.formatCellValue(cell);
        };
    }
}
