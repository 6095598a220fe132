package org.taizhang.query.ledger;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.ChangesView;
import org.taizhang.api.ledger.FacetsView;
import org.taizhang.api.ledger.FindChanges;
import org.taizhang.api.ledger.FindFacets;
import org.taizhang.api.ledger.FindLedger;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.LedgerSort;
import org.taizhang.api.ledger.LedgerView;
import org.taizhang.api.ledger.When;
import org.taizhang.query.edge.Ask;
import org.taizhang.query.edge.Language;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The ledger over HTTP, page by page. */
@RestController
@RequestMapping("/api/v1/ledger")
@Tag(name = "ledger")
class LedgerEndpoint {

    private final Ask bus;

    LedgerEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping
    @Operation(summary = "整改台账 · the ledger, one row per measure")
    LedgerView ledger(@ParameterObject LedgerFilter filter, @ParameterObject When when,
            @RequestParam(defaultValue = "number") @Parameter(description = "number | due | status | unit | updated | light") LedgerSort sort,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        return bus.ask(new FindLedger(caller, filter, when, sort, cursor, limit, Language.english()),
                LedgerView.class);
    }

    @GetMapping("/facets")
    @Operation(summary = "台账筛选项 · which values the rows have, and how many rows each")
    FacetsView facets(@ParameterObject LedgerFilter filter, @ParameterObject When when, Caller caller) {
        return bus.ask(new FindFacets(caller, filter, when), FacetsView.class);
    }

    @GetMapping("/changes")
    @Operation(summary = "台账变化 · what entered, left and changed between two times, and in which fields")
    ChangesView changes(@ParameterObject LedgerFilter filter, @RequestParam String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit, Caller caller) {
        return bus.ask(new FindChanges(caller, filter, from, to, cursor, limit, Language.english()),
                ChangesView.class);
    }
}
