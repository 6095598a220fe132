package org.taizhang.query.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.audit.AuditRefusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.log.Manifest.Scope;
import org.taizhang.query.act.ItemActs;
import org.taizhang.query.edge.Visibility;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;

/** Bundles over HTTP, for auditors from whom nothing is hidden. */
@RestController
@Tag(name = "audit")
class BundleEndpoint {

    private static final String ZIP = "application/zip";

    private final Bundles bundles;
    private final ItemActs acts;
    private final Redactions redactions;
    private final JdbcClient jdbc;

    BundleEndpoint(Bundles bundles, ItemActs acts, Redactions redactions, JdbcClient jdbc) {
        this.bundles = bundles;
        this.acts = acts;
        this.redactions = redactions;
        this.jdbc = jdbc;
    }

    @GetMapping(path = "/api/v1/audit/bundle.zip", produces = ZIP)
    @Operation(summary = "离线核验包：全部，或一个问题、一个方案 · a bundle to be verified offline: of everything, an item or a plan")
    void bundle(@RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable List<Long> known,
            @RequestParam(defaultValue = "true") boolean evidence,
            @RequestParam(defaultValue = "true") boolean texts, Caller caller, HttpServletResponse response)
            throws IOException {
        if (!caller.holds(Role.AUDITOR) || !Visibility.everything(caller)) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
        if (item != null && plan != null) {
            throw new Refusal(AuditRefusal.ONE_SUBJECT);
        }
        Scope scope = item != null ? Scope.ITEM : plan != null ? Scope.PLAN : Scope.ALL;
        String subject = item != null ? item : plan;
        List<String> streams = withRedactions(
                item != null ? ofItem(item, caller) : plan != null ? ofPlan(plan, caller) : List.of());
        Bundles.Ready ready = bundles.prepare(new BundleRequest(scope, subject, streams,
                known == null ? List.of() : known, evidence, texts, caller.person().value()));
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("audit-" + (subject == null ? "all" : subject.replaceAll("[^\\w-]", "_")) + ".zip").build()
                .toString());
        ready.write(response.getOutputStream());
    }

    private List<String> ofItem(String item, Caller caller) {
        List<String> streams = new ArrayList<>(
                acts.covering(item, caller).stream().map(ItemActs.Covering::actId).toList());
        streams.add(item);
        return streams;
    }

    private List<String> ofPlan(String plan, Caller caller) {
        List<String> streams = new ArrayList<>(List.of(plan));
        for (String item : jdbc.sql("SELECT item_id FROM item_row WHERE plan_id = ?").param(plan)
                .query((row, number) -> row.getString(1)).list()) {
            streams.addAll(ofItem(item, caller));
        }
        return streams;
    }

    private List<String> withRedactions(List<String> streams) {
        Set<String> all = new LinkedHashSet<>(streams);
        while (all.addAll(redactions.of(all))) {
            // What was typed in a redaction may have been redacted too.
        }
        return Bundles.inOrder(List.copyOf(all));
    }
}
