package org.taizhang.query.history;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.FindHistory;
import org.taizhang.api.ledger.HistoryView;
import org.taizhang.api.replay.FindReplay;
import org.taizhang.api.replay.ReplayView;
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

    @GetMapping("/items/{id}/replay")
    @Operation(summary = "按事件重放：问题在某个事件之后的状态，每个字段由哪个事件设定；给出 from 时列出两点之间的差异 · "
            + "an item replayed from its events up to one of them, with the event that set each field; with from, what differs")
    ReplayView replay(@PathVariable String id, @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable Long to, Caller caller) {
        return bus.ask(new FindReplay(caller, id, from, to), ReplayView.class);
    }

    @GetMapping("/plans/{id}/history")
    @Operation(summary = "方案的全部历史 · everything that happened to a plan")
    HistoryView ofPlan(@PathVariable String id, Caller caller) {
        return bus.ask(new FindHistory(caller, FindHistory.Kind.PLAN, id), HistoryView.class);
    }
}
