package org.taizhang.query.export;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.When;
import org.taizhang.api.statistics.Dimension;
import org.taizhang.api.statistics.GroupsView;
import org.taizhang.api.statistics.GroupsView.Group;
import org.taizhang.query.edge.CsvText;
import org.taizhang.query.edge.Language;
import org.taizhang.query.statistics.StatisticsReport;
import org.taizhang.query.statistics.StatisticsReport.Answer;
import org.taizhang.query.statistics.StatisticsReport.Request;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;

/** Statistics as files, with the filters of the ledger. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "statistics")
class StatisticsFileEndpoint {

    private final StatisticsReport report;
    private final FileHead head;

    StatisticsFileEndpoint(StatisticsReport report, FileHead head) {
        this.report = report;
        this.head = head;
    }

    @GetMapping(path = "/statistics.xlsx", produces = FileHead.XLSX)
    @Operation(summary = "导出统计（xlsx） · figures and trend as a workbook with charts")
    void xlsx(@ParameterObject LedgerFilter filter, @ParameterObject When when,
            @RequestParam(defaultValue = "unit") Dimension by, Caller caller, HttpServletResponse response)
            throws IOException {
        Request request = new Request(caller, filter, when, by, Language.english());
        Answer answer = report.read(request);
        try (StatisticsXlsx file = new StatisticsXlsx(new StatisticsRows(by, request.english()),
                remark(answer, request), request.english())) {
            head.write(response, FileHead.XLSX, request.english() ? "statistics-" : "整改统计-", "xlsx");
            file.write(answer, response.getOutputStream());
        }
    }

    @GetMapping(path = "/statistics.csv", produces = "text/csv")
    @Operation(summary = "导出统计（csv） · figures by group as comma-separated values")
    void csv(@ParameterObject LedgerFilter filter, @ParameterObject When when,
            @RequestParam(defaultValue = "unit") Dimension by, Caller caller, HttpServletResponse response)
            throws IOException {
        Request request = new Request(caller, filter, when, by, Language.english());
        Answer answer = report.read(request);
        StatisticsRows rows = new StatisticsRows(by, request.english());
        head.write(response, "text/csv;charset=UTF-8", request.english() ? "statistics-" : "整改统计-", "csv");
        try (Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            writer.write(CsvText.BYTE_ORDER_MARK);
            CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
            printer.printRecord(rows.head());
            List<Group> groups = new ArrayList<>(answer.total().groups());
            groups.addAll(answer.groups().groups());
            for (Group group : groups) {
                for (List<@Nullable Object> row : rows.rows(group)) {
                    printer.printRecord(row.stream().map(StatisticsFileEndpoint::cell).toList());
                }
            }
            // A file without this line was cut off.
            printer.printRecord(CsvText.harmless(remark(answer, request)));
            printer.flush();
        }
    }

    private static Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> "—";
            case String text -> CsvText.harmless(text);
            default -> value;
        };
    }

    private String remark(Answer answer, Request request) {
        GroupsView total = answer.total();
        return head.remark(total.asOf(), total.on(), total.position(), "", request.caller(), request.english());
    }
}
