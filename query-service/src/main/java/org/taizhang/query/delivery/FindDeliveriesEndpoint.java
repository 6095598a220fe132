package org.taizhang.query.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.delivery.DeliveriesView;
import org.taizhang.api.delivery.FindDeliveries;
import org.taizhang.api.delivery.LetterState;
import org.taizhang.query.edge.Ask;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What goes out of the house, over HTTP. */
@RestController
@Tag(name = "deliveries")
class FindDeliveriesEndpoint {

    private final Ask bus;

    FindDeliveriesEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping("/api/v1/deliveries")
    @Operation(summary = "邮件和机器人发送队列 · what is sent by mail and webhook, and what is not; the latest first")
    DeliveriesView find(@RequestParam(required = false) @Nullable LetterState state,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        return bus.ask(new FindDeliveries(caller, state, cursor, limit), DeliveriesView.class);
    }
}
