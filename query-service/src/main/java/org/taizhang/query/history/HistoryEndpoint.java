package org.taizhang.query.history;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.FindHistory;
import org.taizhang.api.ledger.HistoryView;
import org.taizhang.query.edge.Ask;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Histories over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "history")
class HistoryEndpoint {

    private final Ask bus;

    HistoryEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping("/items/{id}/history")
    @Operation(summary = "问题的全部历史 · everything that happened to an item")
    HistoryView ofItem(@PathVariable String id, Caller caller) {
        return bus.ask(new FindHistory(caller, FindHistory.Kind.ITEM, id), HistoryView.class);
    }

    @GetMapping("/plans/{id}/history")
    @Operation(summary = "方案的全部历史 · everything that happened to a plan")
    HistoryView ofPlan(@PathVariable String id, Caller caller) {
        return bus.ask(new FindHistory(caller, FindHistory.Kind.PLAN, id), HistoryView.class);
    }
}
