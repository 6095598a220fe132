package org.taizhang.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taizhang.api.statistics.FigureKind;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.RichHistory;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class StatisticsFileEndpointTest extends ReadEdge {

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        RichHistory.tell(story);
        story.tell("sysadmin", new UnitFounded(new UnitId("u-formula"), "=1+1", Story.ROOT));
        story.tell("office", Story.raised("i-formula", "ZG-2026-0999", new UnitId("u-formula")));
        projected();
    }

    private XSSFWorkbook workbook(String address) throws Exception {
        byte[] content = send("auditor", get("/api/v1" + address)).getContentAsByteArray();
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new AssertionError(new String(content, StandardCharsets.UTF_8), e);
        }
    }

    @Test
    void the_workbook_has_every_figure_of_every_group_and_charts_of_them() throws Exception {
        JsonNode groups = read("auditor", "/statistics/groups?by=unit").get("groups");
        try (XSSFWorkbook workbook = workbook("/statistics.xlsx?by=unit")) {
            XSSFSheet figures = workbook.getSheet("指标");
            assertThat(figures.getRow(1).getCell(0).getStringCellValue()).contains("数据截至", "导出人 冯审计");
            for (JsonNode group : groups) {
                XSSFRow row = row(figures, group.at("/keys/0/name").asString());
                for (FigureKind kind : FigureKind.values()) {
                    JsonNode figure = group.at("/tally/figures/" + kind);
                    int column = 4 + 3 * List.of(FigureKind.values()).indexOf(kind);
                    assertThat(row.getCell(column).getNumericCellValue()).as(kind.zh())
                            .isEqualTo(figure.get("numerator").asDouble());
                    assertThat(row.getCell(column + 1).getNumericCellValue())
                            .isEqualTo(figure.get("denominator").asDouble());
                    if (figure.get("value").isNull()) {
                        assertThat(row.getCell(column + 2).getStringCellValue()).isEqualTo("—");
                    } else {
                        assertThat(row.getCell(column + 2).getNumericCellValue())
                                .isEqualTo(figure.get("value").asDouble());
                    }
                }
            }
            assertThat(figures.getDrawingPatriarch().getCharts()).hasSize(1);
            XSSFSheet spread = workbook.getSheet("分布");
            assertThat(spread.getDrawingPatriarch().getCharts()).hasSize(2);
            JsonNode told = read("auditor", "/statistics/spread");
            assertThat(column(spread, 1)).containsExactlyElementsOf(counts(told, "ages", "slips"));
            assertThat(column(spread, 2)).containsExactlyElementsOf(counts(told, "firstRound", "returns"));
            assertThat(column(spread, 1).stream().mapToDouble(Double::doubleValue).sum()).isPositive();
            XSSFSheet trend = workbook.getSheet("趋势");
            assertThat(trend.getDrawingPatriarch().getCharts()).hasSize(2);
            assertThat(trend.getLastRowNum() - 2).isEqualTo(27);
            assertThat(trend.getRow(3).getCell(6).getCellStyle().getDataFormatString()).isEqualTo("General");
            assertThat(figures.getRow(3).getCell(6).getCellStyle().getDataFormatString()).isEqualTo("0%");
        }
    }

    private static List<Double> column(XSSFSheet sheet, int column) {
        return IntStream.rangeClosed(3, sheet.getLastRowNum()).mapToObj(sheet::getRow)
                .filter(row -> row.getCell(column) != null && row.getCell(column).getCellType() == CellType.NUMERIC)
                .map(row -> row.getCell(column).getNumericCellValue()).toList();
    }

    private static List<Double> counts(JsonNode spread, String... of) {
        return Stream.of(of).flatMap(each -> spread.get(each).valueStream()).map(each -> each.get("count").asDouble())
                .toList();
    }

    private static XSSFRow row(XSSFSheet sheet, String name) {
        return IntStream.rangeClosed(4, sheet.getLastRowNum()).mapToObj(sheet::getRow)
                .filter(row -> row != null && row.getCell(0).getStringCellValue().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + name));
    }

    @Test
    void what_is_of_one_day_has_no_trend() throws Exception {
        try (XSSFWorkbook workbook = workbook("/statistics.xlsx?light=RED")) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
        }
    }

    @Test
    void the_csv_has_the_same_rows_starts_no_formula_and_ends_with_when_it_was_taken() throws Exception {
        String text = send("auditor", get("/api/v1/statistics.csv?by=unit"))
                .getContentAsString(StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        assertThat(lines.getFirst()).contains("责任单位", "销号率·分子");
        assertThat(text).contains("'=1+1").doesNotContain("\n=1+1");
        assertThat(lines.getLast()).contains("数据截至");
        assertThat(lines).hasSizeGreaterThan(4);
    }

    @Test
    void as_of_an_earlier_event_it_says_what_was_known_then() throws Exception {
        long position = positions.head() - 1;
        String then = send("auditor", get("/api/v1/statistics.csv?asOf=" + position))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(then).contains("位置 " + position).doesNotContain("=1+1");
    }

    @Test
    void administrators_get_none() throws Exception {
        refused("sysadmin", "/statistics.xlsx", 403, "NOT_ALLOWED");
        refused("office", "/statistics.xlsx?by=colour", 400, "MALFORMED");
    }
}
