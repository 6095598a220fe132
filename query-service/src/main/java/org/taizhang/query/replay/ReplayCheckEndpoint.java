package org.taizhang.query.replay;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.audit.FindReplayCheck;
import org.taizhang.api.audit.ReplayCheckView;
import org.taizhang.api.authority.Caller;
import org.taizhang.query.edge.Ask;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The replay check over HTTP. To begin one is no command: it changes nothing that anybody reads but its own report. */
@RestController
@RequestMapping("/api/v1/audit/replay-check")
@Tag(name = "audit")
class ReplayCheckEndpoint {

    private final Ask bus;
    private final ReplayCheck check;

    ReplayCheckEndpoint(Ask bus, ReplayCheck check) {
        this.bus = bus;
        this.check = check;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "由全部事件重做每一行并与现有的逐行核对 · make every row anew from all events, and compare it with the live one")
    ReplayCheckView begin(Caller caller) {
        ReplayCheckQueries.require(caller);
        check.begin(caller.person().value());
        return bus.ask(new FindReplayCheck(caller), ReplayCheckView.class);
    }

    @GetMapping
    @Operation(summary = "重放核对的进度和结果 · how the replay check stands, and what it found")
    ReplayCheckView state(Caller caller) {
        return bus.ask(new FindReplayCheck(caller), ReplayCheckView.class);
    }
}
