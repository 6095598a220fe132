package org.taizhang.query.handover;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.handover.FindHandOver;
import org.taizhang.api.handover.FindHandOvers;
import org.taizhang.api.handover.HandOverView;
import org.taizhang.api.handover.HandOversView;
import org.taizhang.query.edge.Ask;
import org.taizhang.query.edge.Language;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Hand-overs over HTTP. */
@RestController
@Tag(name = "hand-overs")
class FindHandOverEndpoint {

    private final Ask bus;

    FindHandOverEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping("/api/v1/hand-overs")
    @Operation(summary = "离岗交接 · the hand-overs that the caller may see, the latest first")
    HandOversView handOvers(@RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit, Caller caller) {
        return bus.ask(new FindHandOvers(caller, cursor, limit, Language.english()), HandOversView.class);
    }

    @GetMapping("/api/v1/hand-overs/{id}")
    @Operation(summary = "交接进度 · how far a hand-over has come")
    HandOverView handOver(@PathVariable String id, Caller caller) {
        return bus.ask(new FindHandOver(caller, id, Language.english()), HandOverView.class);
    }
}
