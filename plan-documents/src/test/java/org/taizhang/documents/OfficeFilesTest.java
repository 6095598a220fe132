package org.taizhang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.taizhang.documents.PlanPreview.Measure;
import org.taizhang.documents.UnreadableDocument.Why;

class OfficeFilesTest {

    private static final ReadingContext TODAY = ReadingContext.on(LocalDate.of(2026, 1, 1));

    @Test
    void word_numbers_that_are_no_text_count_as_numbers() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            BigInteger list = chineseList(document);
            document.createParagraph().createRun().setText("某局领导班子整改方案");
            numbered(document, list, 0, "理论学习方面");
            numbered(document, list, 1, "学习不够系统");
            numbered(document, list, 2, "每月学习一次。（责任人：张一，完成时限：2027年6月底前）");
            numbered(document, list, 2, "开展调研。（责任人：李二；完成时限：长期坚持）");
            numbered(document, list, 1, "调研不够深入");
            numbered(document, list, 2, "每季度调研一次。（责任人：XX，完成时限：立行立改）");
            PlanPreview preview = PlanReader.read(bytes(document), "plan.docx", TODAY);
            assertThat(preview.totals()).isEqualTo(new PlanPreview.Totals(2, 2, 3));
            assertThat(preview.items()).extracting(PlanPreview.Item::path).containsExactly("一-(一)", "一-(二)");
            assertThat(preview.items().get(1).measures().getFirst().path()).isEqualTo("一-(二)-1");
            assertThat(preview.items().getFirst().aspect()).isEqualTo("理论学习");
        }
    }

    @Test
    void a_word_table_is_a_ledger() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("整改任务清单");
            var table = document.createTable(3, 5);
            List<List<String>> rows = List.of(List.of("序号", "存在问题", "整改措施", "责任人", "完成时限"),
                    List.of("1", "学习不够", "制定计划", "张一", "2027年12月底"), List.of("2", "作风不实", "建立台账", "李二", "年底前"));
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < 5; c++) {
                    table.getRow(r).getCell(c).setText(rows.get(r).get(c));
                }
            }
            PlanPreview preview = PlanReader.read(bytes(document), "list.docx", TODAY);
            assertThat(preview.totals().measures()).isEqualTo(2);
            assertThat(preview.items().get(1).measures().getFirst().deadline().kind())
                    .isEqualTo(DeadlineKind.UNCONFIRMED);
        }
    }

    @Test
    void an_excel_ledger_with_merged_cells_dates_and_an_instruction_sheet_is_read() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("填表说明").createRow(0).createCell(0).setCellValue("请按要求填写。");
            XSSFSheet sheet = workbook.createSheet("台账");
            sheet.createRow(0).createCell(0).setCellValue("整改台账");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
            row(sheet, 1, "序号", "反馈问题", "整改措施", "责任 单位", "完成\n时限", "是否完成");
            row(sheet, 2, "1", "学习不够", "1.制定计划；\n2.按月学习。", "办公室", "2027.6.30", "√");
            row(sheet, 3, "", "", "3.开展测试", "", "", "整改中");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            row(sheet, 4, "2", "作风不实", "建立台账", "督查科", "", "");
            var day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            sheet.getRow(4).getCell(4).setCellValue(LocalDate.of(2027, 3, 1));
            sheet.getRow(4).getCell(4).setCellStyle(day);
            row(sheet, 5, "合计", "2个问题", "4条措施", "", "", "");
            PlanPreview preview = PlanReader.read(bytes(workbook), "ledger.xlsx", TODAY);
            assertThat(preview.totals().items()).isEqualTo(2);
            List<Measure> measures = preview.items().getFirst().measures();
            assertThat(measures).hasSize(3).allMatch(m -> "办公室".equals(m.responsibleUnit()));
            assertThat(measures.get(2).deadline().date()).isEqualTo("2027-06-30");
            assertThat(measures.get(0).declaredStatus()).isEqualTo("已完成");
            assertThat(preview.items().get(1).measures().getFirst().deadline().date()).isEqualTo("2027-03-01");
            assertThat(preview.warnings()).isEmpty();
        }
    }

    @Test
    void what_cannot_be_read_says_why() throws IOException {
        refused("".getBytes(StandardCharsets.UTF_8), "a.txt", Why.EMPTY);
        refused("  \n ".getBytes(StandardCharsets.UTF_8), "a.txt", Why.EMPTY);
        refused("今天天气很好，我们去公园散步。".getBytes(StandardCharsets.UTF_8), "a.txt", Why.NOT_A_PLAN);
        refused("甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8), "a.csv", Why.NO_HEADER);
        refused(new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2 }, "a.doc", Why.OLD_FORMAT);
        refused(new byte[]{1, 0, 2, 0 }, "a.txt", Why.UNKNOWN_FORMAT);
        refused(new byte[]{(byte) 0xFF, (byte) 0xFF, (byte) 0xFF }, "a.txt", Why.UNDECODABLE_TEXT);
        refused("PK\3\4 no zip at all".getBytes(StandardCharsets.ISO_8859_1), "a.docx", Why.UNKNOWN_FORMAT);
        refused(zip("other.bin", 10), "a.docx", Why.UNKNOWN_FORMAT);
        refused(zip("word/document.xml", 10), "a.docx", Why.BROKEN_FILE);
        refused(new byte[(20 << 20) + 1], "a.docx", Why.TOO_LARGE);
    }

    @Test
    void a_zip_bomb_is_stopped_while_it_unpacks() throws IOException {
        byte[] bomb = zip("word/document.xml", 400 << 20);
        assertThat(bomb.length).isLessThan(1 << 20);
        refused(bomb, "bomb.docx", Why.ZIP_BOMB);
    }

    private static void refused(byte[] content, String name, Why why) {
        assertThatThrownBy(() -> PlanReader.read(content, name, TODAY)).isInstanceOfSatisfying(UnreadableDocument.class,
                e -> assertThat(e.why()).isEqualTo(why));
    }

    private static byte[] zip(String entry, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            byte[] zeros = new byte[1 << 16];
            for (int written = 0; written < size; written += zeros.length) {
                zip.write(zeros, 0, Math.min(zeros.length, size - written));
            }
        }
        return out.toByteArray();
    }

    private static void row(XSSFSheet sheet, int number, String... cells) {
        var row = sheet.createRow(number);
        for (int c = 0; c < cells.length; c++) {
            row.createCell(c).setCellValue(cells[c]);
        }
    }

    private static BigInteger chineseList(XWPFDocument document) {
        CTAbstractNum abstractNum = CTAbstractNum.Factory.newInstance();
        abstractNum.setAbstractNumId(BigInteger.ZERO);
        level(abstractNum, 0, STNumberFormat.CHINESE_COUNTING, "%1、");
        level(abstractNum, 1, STNumberFormat.CHINESE_COUNTING, "（%2）");
        level(abstractNum, 2, STNumberFormat.DECIMAL, "%3.");
        BigInteger id = document.createNumbering().addAbstractNum(new XWPFAbstractNum(abstractNum));
        return document.getNumbering().addNum(id);
    }

    private static void level(CTAbstractNum list, int level, STNumberFormat.Enum format, String text) {
        CTLvl lvl = list.addNewLvl();
        lvl.setIlvl(BigInteger.valueOf(level));
        lvl.addNewStart().setVal(BigInteger.ONE);
        lvl.addNewNumFmt().setVal(format);
        lvl.addNewLvlText().setVal(text);
    }

    private static void numbered(XWPFDocument document, BigInteger list, int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
