package org.taizhang.query.deadletter;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.deadletter.DeadLettersView;
import org.taizhang.api.deadletter.FindDeadLetters;
import org.taizhang.query.edge.Ask;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What could not be handled, over HTTP. */
@RestController
@Tag(name = "dead-letters")
class FindDeadLettersEndpoint {

    private final Ask bus;

    FindDeadLettersEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping("/api/v1/dead-letters")
    @Operation(summary = "未能处理的事件：所属处理组、次数、原因 · events that could not be handled, by processing group and sequence")
    DeadLettersView find(@RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        return bus.ask(new FindDeadLetters(caller, group, cursor, limit), DeadLettersView.class);
    }
}
