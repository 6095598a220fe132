package org.taizhang.query.bulk;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.bulk.BulkView;
import org.taizhang.api.bulk.FindBulk;
import org.taizhang.query.edge.Ask;
import org.taizhang.query.edge.Language;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Bulk jobs over HTTP. */
@RestController
@RequestMapping("/api/v1/bulk")
@Tag(name = "bulk")
class FindBulkEndpoint {

    private final Ask bus;

    FindBulkEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping("/{id}")
    @Operation(summary = "批量操作进度 · how far a bulk job has come")
    ResponseEntity<BulkView> find(@PathVariable String id, Caller caller) {
        BulkView bulk = bus.ask(new FindBulk(caller, id, Language.english()), BulkView.class);
        return ResponseEntity.ok().eTag("\"" + bulk.version() + "\"").body(bulk);
    }
}
