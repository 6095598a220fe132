package org.taizhang.query.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.LedgerSort;
import org.taizhang.api.ledger.LedgerView;
import org.taizhang.api.ledger.TotalIs;
import org.taizhang.api.ledger.When;
import org.taizhang.query.audit.PrintedHead;
import org.taizhang.query.edge.Language;
import org.taizhang.query.edge.Names;
import org.taizhang.query.export.LedgerExtracts.Extract;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;

/** The ledger as files, with the filters of the ledger on the screen. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "ledger")
class LedgerFileEndpoint {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final LedgerExtracts extracts;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final PrintedHead head;

    LedgerFileEndpoint(LedgerExtracts extracts, Clock clock, JdbcClient jdbc, PrintedHead head) {
        this.extracts = extracts;
        this.clock = clock;
        this.jdbc = jdbc;
        this.head = head;
    }

    @GetMapping(path = "/ledger.xlsx", produces = XLSX)
    @Operation(summary = "导出台账（xlsx） · the ledger as a workbook")
    void xlsx(@ParameterObject LedgerFilter filter, @ParameterObject When when,
            @RequestParam(defaultValue = "number") LedgerSort sort, Caller caller, HttpServletResponse response)
            throws IOException {
        Extract extract = new Extract(caller, filter, when, sort, Language.english());
        try (LedgerXlsx file = new LedgerXlsx(columns(extract), extract.english())) {
            extracts.read(extract, page -> {
                file.remark(remark(page, extract));
                page.rows().forEach(file::write);
            });
            head(response, XLSX, "xlsx", extract.english());
            file.end(response.getOutputStream());
        }
    }

    @GetMapping(path = "/ledger.csv", produces = "text/csv")
    @Operation(summary = "导出台账（csv） · the ledger as comma-separated values")
    void csv(@ParameterObject LedgerFilter filter, @ParameterObject When when,
            @RequestParam(defaultValue = "number") LedgerSort sort, Caller caller, HttpServletResponse response)
            throws IOException {
        Extract extract = new Extract(caller, filter, when, sort, Language.english());
        LedgerCsv file = new LedgerCsv(columns(extract), extract.english());
        extracts.read(extract, page -> {
            if (!file.begun()) {
                head(response, "text/csv;charset=UTF-8", "csv", extract.english());
                file.begin(writer(response), remark(page, extract));
            }
            page.rows().forEach(file::write);
        });
        file.end();
    }

    private static Writer writer(HttpServletResponse response) {
        try {
            return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<LedgerColumn> columns(Extract extract) {
        return LedgerColumn.of(extracts.has(extract, SourceKind.AUDIT),
                extracts.has(extract, SourceKind.INSPECTION, SourceKind.PATROL_INSPECTION));
    }

    private String remark(LedgerView first, Extract extract) {
        String asOf = MINUTE.format(first.asOf().atZone(clock.getZone()));
        String reader = new Names.Wanted().person(extract.caller().person().value()).find(jdbc)
                .person(extract.caller().person().value()).name();
        boolean exact = first.totalIs() == TotalIs.EXACT;
        return (extract.english()
                ? "As of " + asOf + on(first, true) + ", position " + first.position() + ", rows: "
                        + (exact ? "" : "about ")
                        + first.total() + "; taken by " + reader
                : "数据截至 " + asOf + on(first, false) + "，位置 " + first.position() + "，共" + (exact ? " " : "约 ")
                        + first.total() + " 行；导出人 "
                        + reader)
                + head.text(extract.english());
    }

    /** The day counted for, where it is another than that of the time. */
    private String on(LedgerView view, boolean english) {
        boolean same = view.on().equals(LocalDate.ofInstant(view.asOf(), clock.getZone()));
        return same ? "" : (english ? ", counted for " : "，统计日 ") + view.on();
    }

    private void head(HttpServletResponse response, String type, String extension, boolean english) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now(clock));
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename((english ? "ledger-" : "整改台账-") + day + "." + extension, StandardCharsets.UTF_8).build()
                .toString());
    }
}
