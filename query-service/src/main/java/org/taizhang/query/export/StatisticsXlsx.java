package org.taizhang.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.STGrouping;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.statistics.FigureKind;
import org.taizhang.api.statistics.GroupsView.Group;
import org.taizhang.api.statistics.SpreadView;
import org.taizhang.api.statistics.SpreadView.Bucket;
import org.taizhang.api.statistics.SpreadView.Cycle;
import org.taizhang.api.statistics.TrendView;
import org.taizhang.query.statistics.StatisticsReport.Answer;

/**
 * Statistics as a workbook: tables of figures by group, of how long it took and how often it went wrong, and of how it
 * went, each with its chart.
 */
final class StatisticsXlsx implements AutoCloseable {

    private static final int HEAD = 2;
    private static final int MOST_ON_A_PAGE = 12;
    /** Groups in the chart; more could not be read. */
    private static final int MOST_BARS = 20;
    /** Rows that a chart is high. */
    private static final int A_PAGE = 20;
    private static final int HALF_A_PAGE = 13;

    /** Told apart in grey as well: each is lighter or darker than the next. */
    private static final List<byte[]> COLOURS = List.of(rgb(0x1F4E79), rgb(0xF4B183), rgb(0x548235), rgb(0xFFD966),
            rgb(0x7F7F7F));

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final LedgerStyles styles = new LedgerStyles(workbook);
    private final StatisticsRows rows;
    private final String remark;
    private final boolean english;

    private static byte[] rgb(int colour) {
        return new byte[]{(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour };
    }

    /** @param remark when and of what it was read */
    StatisticsXlsx(StatisticsRows rows, String remark, boolean english) {
        this.rows = rows;
        this.remark = remark;
        this.english = english;
    }

    void write(Answer answer, OutputStream out) throws IOException {
        groups(answer);
        spread(answer.spread());
        if (answer.trend() != null) {
            trend(answer.trend());
        }
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void groups(Answer answer) {
        XSSFSheet sheet = sheet(english ? "Figures" : "指标", english ? "Rectification statistics" : "整改统计",
                rows.head());
        int next = HEAD + 1;
        for (Group group : answer.total().groups()) {
            next = rows(sheet, next, group);
        }
        int first = next;
        List<Group> groups = answer.groups().groups();
        for (Group group : groups) {
            next = rows(sheet, next, group);
        }
        sheet.setAutoFilter(new CellRangeAddress(HEAD, Math.max(HEAD, next - 1), 0, rows.head().size() - 1));
        sheet.createFreezePane(2, HEAD + 1);
        if (!groups.isEmpty()) {
            bars(sheet, first, Math.min(next - 1, first + MOST_BARS - 1), next + 1);
        }
    }

    private int rows(XSSFSheet sheet, int from, Group group) {
        int next = from;
        for (List<@Nullable Object> values : rows.rows(group)) {
            Row row = sheet.createRow(next++);
            for (int column = 0; column < values.size(); column++) {
                cell(row, column, values.get(column), StatisticsRows.isShare(column) ? styles.percent : styles.centred);
            }
        }
        return next;
    }

    private void cell(Row row, int column, @Nullable Object value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        switch (value) {
            // Nothing was counted: no figure of it.
            case null -> cell.setCellValue("—");
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> {
                cell.setCellStyle(styles.text);
                cell.setCellValue(value.toString());
            }
        }
    }

    /** Of each group, the shares of items and measures that are done. */
    private void bars(XSSFSheet sheet, int first, int last, int below) {
        XSSFChart chart = chart(sheet, 0, below, A_PAGE, english ? "Closed and completed" : "销号率与措施完成率");
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis shares = chart.createValueAxis(AxisPosition.LEFT);
        shares.setMinimum(0.0);
        shares.setMaximum(1.0);
        shares.setNumberFormat("0%");
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, shares);
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        for (FigureKind kind : List.of(FigureKind.CLOSURE, FigureKind.MEASURE_COMPLETION)) {
            series(sheet, data, first, last, 4 + 3 * List.of(FigureKind.values()).indexOf(kind) + 2,
                    english ? kind.en() : kind.zh());
        }
        chart.plot(data);
    }

    private void spread(SpreadView spread) {
        XSSFSheet sheet = sheet(english ? "Spread" : "分布", english
                ? "How long it took, and how often it went wrong"
                : "时长、快慢、误期与退回（含接收旧账）",
                english
                        ? List.of("Days", "Open items by age", "Items by days of the first round")
                        : List.of("天数", "未销号问题（已存续天数）", "曾销号问题（首轮办结天数）"));
        int days = HEAD + 1 + ranges(sheet, HEAD + 1, english ? " days" : " 天", spread.ages(), spread.firstRound());
        Cycle cycle = spread.cycle();
        line(sheet, days++, cycle.items() == 0
                ? english ? "No item was closed yet." : "还没有销号的问题。"
                : (english
                        ? "First round: half took %s days or less, 85%% %s, 95%% %s."
                        : "首轮办结：一半不超过 %s 天，85%% 不超过 %s 天，95%% 不超过 %s 天。")
                        .formatted(cycle.median(), cycle.p85(), cycle.p95()),
                styles.remark);
        head(sheet, days, english
                ? List.of("Times", "Measures by deadlines missed", "Items by closings returned")
                : List.of("次数", "措施（误期次数）", "问题（申请销号被退回次数）"));
        int times = days + 1;
        int end = times + ranges(sheet, times, english ? "" : " 次", spread.slips(), spread.returns());
        columns(sheet, HEAD + 1, HEAD + spread.ages().size(), HEAD,
                english ? "Days open, and days to close" : "存续天数与办结天数");
        columns(sheet, times, end - 1, HEAD + HALF_A_PAGE, english ? "Missed and returned" : "误期与退回");
    }

    /** @return how many rows there are */
    private int ranges(XSSFSheet sheet, int from, String unit, List<Bucket> one, List<Bucket> other) {
        for (int i = 0; i < one.size(); i++) {
            Row row = sheet.createRow(from + i);
            cell(row, 0, range(one.get(i)) + unit, styles.text);
            cell(row, 1, one.get(i).count(), styles.centred);
            cell(row, 2, other.get(i).count(), styles.centred);
        }
        return one.size();
    }

    private String range(Bucket bucket) {
        if (bucket.to() == null) {
            return "≥ " + bucket.from();
        }
        return bucket.to() == bucket.from() ? "" + bucket.from() : bucket.from() + "–" + bucket.to();
    }

    /** Both columns of some ranges, drawn beside them. */
    private void columns(XSSFSheet sheet, int first, int last, int from, String title) {
        XSSFChart chart = chart(sheet, 4, from, HALF_A_PAGE, title);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR,
                chart.createCategoryAxis(AxisPosition.BOTTOM), chart.createValueAxis(AxisPosition.LEFT));
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        for (int column = 1; column <= 2; column++) {
            series(sheet, data, first, last, column, sheet.getRow(first - 1).getCell(column).getStringCellValue());
        }
        chart.plot(data);
    }

    private void trend(TrendView trend) {
        List<ItemStatus> statuses = List.copyOf(trend.points().getFirst().items().keySet());
        List<String> head = new ArrayList<>(List.of(english ? "Day" : "日期"));
        statuses.forEach(status -> head.add(english ? status.en() : status.zh()));
        head.add(english ? "Open measures" : "未完成措施");
        head.add(english ? "Overdue measures" : "超期措施");
        XSSFSheet sheet = sheet(english ? "Trend" : "趋势", english ? "How it went" : "整改进展趋势", head);
        int next = HEAD + 1;
        for (TrendView.Point point : trend.points()) {
            Row row = sheet.createRow(next++);
            cell(row, 0, point.day().toString(), styles.text);
            for (int status = 0; status < statuses.size(); status++) {
                cell(row, 1 + status, point.items().get(statuses.get(status)), styles.centred);
            }
            cell(row, 1 + statuses.size(), point.openMeasures(), styles.centred);
            cell(row, 2 + statuses.size(), point.overdueMeasures(), styles.centred);
        }
        course(sheet, ChartTypes.AREA, 1, statuses.size(), next, next + 1,
                english ? "Items by status (cumulative flow)" : "问题状态累积流图", head);
        course(sheet, ChartTypes.LINE, 1 + statuses.size(), 2 + statuses.size(), next, next + 22,
                english ? "Measures still open (burn-down)" : "措施燃尽图", head);
    }

    private void course(XSSFSheet sheet, ChartTypes type, int firstColumn, int lastColumn, int end, int below,
            String title, List<String> head) {
        XSSFChart chart = chart(sheet, 0, below, A_PAGE, title);
        XDDFChartData data = chart.createData(type, chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        for (int column = firstColumn; column <= lastColumn; column++) {
            series(sheet, data, HEAD + 1, end - 1, column, head.get(column));
        }
        chart.plot(data);
        if (type == ChartTypes.AREA) {
            chart.getCTChart().getPlotArea().getAreaChartArray(0).addNewGrouping()
                    .setVal(STGrouping.STACKED);
        }
    }

    private static void series(XSSFSheet sheet, XDDFChartData data, int first, int last, int column, String title) {
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(first, last, 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet,
                        new CellRangeAddress(first, last, column, column)));
        series.setTitle(title, null);
        // Without a colour of its own, some programs draw nothing.
        XDDFSolidFillProperties colour = new XDDFSolidFillProperties(XDDFColor
                .from(COLOURS.get((data.getSeriesCount() - 1) % COLOURS.size())));
        if (series instanceof XDDFLineChartData.Series line) {
            line.setMarkerStyle(MarkerStyle.NONE);
            line.setSmooth(false);
            line.setLineProperties(new XDDFLineProperties(colour));
        } else {
            series.setFillProperties(colour);
        }
    }

    private static XSSFChart chart(XSSFSheet sheet, int column, int row, int rows, String title) {
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(
                sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, column, row, column + 10, row + rows));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        return chart;
    }

    private XSSFSheet sheet(String name, String title, List<String> head) {
        XSSFSheet sheet = workbook.createSheet(name);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        // More columns than can be read on one page go on to the next, with who they are of.
        sheet.setFitToPage(head.size() <= MOST_ON_A_PAGE);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        line(sheet, 0, title, styles.title);
        line(sheet, 1, remark, styles.remark);
        head(sheet, HEAD, head);
        for (int column = 0; column < head.size(); column++) {
            sheet.setColumnWidth(column, (column == 0 ? 24 : 12) * 256);
        }
        return sheet;
    }

    private void head(XSSFSheet sheet, int number, List<String> head) {
        Row row = sheet.createRow(number);
        row.setHeightInPoints(42);
        for (int column = 0; column < head.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellStyle(styles.head);
            cell.setCellValue(head.get(column));
        }
    }

    private static void line(XSSFSheet sheet, int number, String text, CellStyle style) {
        Cell cell = sheet.createRow(number).createCell(0);
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }
}
