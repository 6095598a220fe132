package org.taizhang.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Paragraphs and tables of a Word document, in their order, with Word's automatic numbers written out. */
final class WordFile {

    private WordFile() {}

    static List<Source> read(byte[] content) throws IOException {
        List<Source> sources = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            WordNumbers numbers = new WordNumbers();
            int count = 0;
            for (IBodyElement element : document.getBodyElements()) {
                count++;
                if (element instanceof XWPFParagraph paragraph) {
                    String text = numbers.labelOf(paragraph) + paragraph.getText();
                    String place = "第 " + count + " 段";
                    text.lines().filter(line -> !line.isBlank())
                            .forEach(line -> sources.add(new Source.Line(place, line)));
                } else if (element instanceof XWPFTable table) {
                    sources.add(table(table, "第 " + count + " 段的表格"));
                }
            }
        }
        return sources;
    }

    private static Source.Table table(XWPFTable table, String place) {
        List<Source.Row> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            List<String> cells = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                boolean continued = cell.getCTTc().getTcPr() != null && cell.getCTTc().getTcPr().isSetVMerge()
                        && cell.getCTTc().getTcPr().getVMerge().getVal() == null;
                cells.add(continued
                        ? ""
                        : String.join("\n", cell.getParagraphs().stream().map(XWPFParagraph::getText).toList()));
            }
            rows.add(new Source.Row(place + "第 " + (rows.size() + 1) + " 行", cells));
        }
        return new Source.Table(place, rows);
    }
}
