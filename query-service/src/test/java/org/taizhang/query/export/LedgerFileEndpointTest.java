package org.taizhang.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.ledger.LedgerRow;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class LedgerFileEndpointTest extends ReadEdge {

    private static final int MANY = 600;
    private static final String COLUMNS = "序号 编号 方案 方面 问题 具体表现 原因剖析 整改措施 责任领导 责任人 责任单位 配合单位 完成时限 延期后时限 "
            + "进展情况 完成率 佐证材料 状态 灯 销号日期 建章立制 备注";

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        story.people();
        story.closedItem("i-closed", "ZG-2026-0001");
        story.tell("office", new ProblemRaised(new ItemId("i-audit"), "ZG-2026-0002", Place.OUTSIDE_PLANS,
                new Problem(Subject.TEAM, null, "内控", ProblemSource.of(SourceKind.AUDIT), "=1+1", "=1+1", false,
                        List.of(), null, Map.of("金额", "12.5 万元", "定性依据", "会计法")),
                Story.FINANCE, Story.RAISED, true));
        story.tell("office",
                Story.measure("i-audit", "m-a1", Deadline.byDate(LocalDate.of(2026, 4, 1)), "owner", "owner2"));
        story.tell("office", Story.measure("i-audit", "m-a2", Deadline.immediate()));
        for (int i = 0; i < MANY; i++) {
            story.tell("office", Story.raised("i-" + i, "ZG-2026-" + (1000 + i), Story.OFFICE));
        }
        projected();
    }

    @Test
    void the_workbook_has_the_columns_of_the_paper_ledger() throws Exception {
        XSSFSheet sheet = sheet("/ledger.xlsx?unit=" + Story.OFFICE.value());
        assertThat(cells(sheet.getRow(2))).containsExactly(COLUMNS.split(" "));
        assertThat(sheet.getLastRowNum() - 2).isEqualTo(MANY);
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("共 600 行");
    }

    @Test
    void a_source_with_columns_of_its_own_adds_them() throws Exception {
        XSSFSheet sheet = sheet("/ledger.xlsx?source=AUDIT");
        assertThat(cells(sheet.getRow(2))).endsWith("备注", "金额", "定性依据", "建议");
        assertThat(cells(sheet.getRow(3))).endsWith("12.5 万元", "会计法", "");
    }

    @Test
    void an_item_with_two_measures_is_merged_and_every_row_still_says_which() throws Exception {
        XSSFSheet sheet = sheet("/ledger.xlsx?source=AUDIT");
        assertThat(sheet.getMergedRegions()).anySatisfy(region -> {
            assertThat(region.getFirstColumn()).isEqualTo(1);
            assertThat(region.getFirstRow()).isEqualTo(3);
            assertThat(region.getLastRow()).isEqualTo(4);
        });
        assertThat(cells(sheet.getRow(4))).contains("ZG-2026-0002", "（未明确）", "立行立改");
        assertThat(cells(sheet.getRow(3))).contains("吴科员、郑科员", "红");
    }

    @Test
    void of_very_many_rows_none_is_merged() throws Exception {
        List<LedgerRow> rows = new ArrayList<>();
        for (JsonNode row : read("office", "/ledger?source=AUDIT").get("rows")) {
            rows.add(json.treeToValue(row, LedgerRow.class));
        }
        assertThat(rows).hasSize(2);
        for (int many : List.of(10_000, 10_001)) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            try (LedgerXlsx file = new LedgerXlsx(LedgerColumn.of(false, false), false)) {
                file.begin("数据截至", many);
                rows.forEach(file::write);
                file.end(written);
            }
            XSSFSheet sheet = new XSSFWorkbook(new ByteArrayInputStream(written.toByteArray())).getSheetAt(0);
            assertThat(sheet.getNumMergedRegions() > 0).isEqualTo(many == 10_000);
            assertThat(cells(sheet.getRow(3))).contains("ZG-2026-0002", "内控", "措施m-a1。全文。");
            assertThat(cells(sheet.getRow(4))).contains("ZG-2026-0002", "内控", "措施m-a2。全文。");
        }
    }

    @Test
    void dates_and_shares_are_numbers_to_the_spreadsheet() throws Exception {
        Row row = sheet("/ledger.xlsx?q=ZG-2026-0001").getRow(3);
        assertThat(row.getCell(19).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 22));
        assertThat(row.getCell(15).getNumericCellValue()).isEqualTo(1.0);
        assertThat(cells(row)).contains("会议纪要.txt（已通过）", "已销号");
    }

    @Test
    void an_english_reader_gets_english_titles() throws Exception {
        MockHttpServletResponse response = send("office",
                get("/api/v1/ledger.xlsx?q=ZG-2026-0001").header("Accept-Language", "en"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            assertThat(cells(workbook.getSheetAt(0).getRow(2))).contains("Root cause", "Responsible unit");
        }
    }

    @Test
    void the_csv_has_every_row_and_no_formula_of_somebody_else() throws Exception {
        MockHttpServletResponse response = send("office", get("/api/v1/ledger.csv"));
        String text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition")).contains("attachment", ".csv");
        assertThat(text).startsWith("\ufeff序号,编号,方案");
        List<CSVRecord> records = CSVFormat.EXCEL.parse(new StringReader(text)).getRecords();
        CSVRecord last = records.removeLast();
        assertThat(last.size()).isEqualTo(1);
        assertThat(last.get(0)).startsWith("数据截至").contains("共 " + (1 + 2 + MANY) + " 行；导出人 ");
        assertThat(records).hasSize(1 + 1 + 2 + MANY);
        assertThat(records.get(2).get(4)).isEqualTo("'=1+1");
        assertThat(records).extracting(CSVRecord::size).containsOnly(25);
    }

    @Test
    void nobody_gets_rows_that_the_screen_does_not_show() throws Exception {
        assertThat(sheet("unithead", "/ledger.xlsx").getLastRowNum() - 2).isEqualTo(3);
        refused("sysadmin", "/ledger.xlsx", 403, "NOT_ALLOWED");
        refused("office", "/ledger.csv?status=NOTHING", 400, "MALFORMED");
    }

    @Test
    void an_empty_ledger_is_a_file_with_its_head() throws Exception {
        assertThat(sheet("/ledger.xlsx?q=nothing-like-that").getLastRowNum()).isEqualTo(2);
    }

    private XSSFSheet sheet(String address) throws Exception {
        return sheet("office", address);
    }

    private XSSFSheet sheet(String account, String address) throws Exception {
        MockHttpServletResponse response = send(account, get("/api/v1" + address));
        assertThat(response.getStatus()).as(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(200);
        return new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray())).getSheetAt(0);
    }

    private static List<String> cells(Row row) {
        return java.util.stream.IntStream.range(0, row.getLastCellNum())
                .mapToObj(
                        column -> new org.apache.poi.ss.usermodel.DataFormatter().formatCellValue(row.getCell(column)))
                .toList();
    }
}
