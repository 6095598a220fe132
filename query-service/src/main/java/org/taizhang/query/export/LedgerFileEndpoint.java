package org.taizhang.query.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springdoc.core.annotations.ParameterObject;
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
import org.taizhang.query.edge.Language;
import org.taizhang.query.export.LedgerExtracts.Extract;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;

/** The ledger as files, with the filters of the ledger on the screen. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "ledger")
class LedgerFileEndpoint {

    private final LedgerExtracts extracts;
    private final FileHead head;

    LedgerFileEndpoint(LedgerExtracts extracts, FileHead head) {
        this.extracts = extracts;
        this.head = head;
    }

    @GetMapping(path = "/ledger.xlsx", produces = FileHead.XLSX)
    @Operation(summary = "导出台账（xlsx） · the ledger as a workbook")
    void xlsx(@ParameterObject LedgerFilter filter, @ParameterObject When when,
            @RequestParam(defaultValue = "number") LedgerSort sort, Caller caller, HttpServletResponse response)
            throws IOException {
        Extract extract = new Extract(caller, filter, when, sort, Language.english());
        try (LedgerXlsx file = new LedgerXlsx(columns(extract), extract.english())) {
            extracts.read(extract, page -> {
                if (file.empty()) {
                    file.begin(remark(page, extract), page.total());
                }
                page.rows().forEach(file::write);
            });
            head(response, FileHead.XLSX, "xlsx", extract.english());
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
        boolean exact = first.totalIs() == TotalIs.EXACT;
        String count = extract.english()
                ? ", rows: " + (exact ? "" : "about ") + first.total()
                : "，共" + (exact ? " " : "约 ") + first.total() + " 行";
        return head.remark(first.asOf(), first.on(), first.position(), count, extract.caller(), extract.english());
    }

    private void head(HttpServletResponse response, String type, String extension, boolean english) {
        head.write(response, type, english ? "ledger-" : "整改台账-", extension);
    }
}
