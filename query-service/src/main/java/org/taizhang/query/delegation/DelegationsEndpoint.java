package org.taizhang.query.delegation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.delegation.DelegationsView;
import org.taizhang.api.delegation.FindDelegations;
import org.taizhang.query.edge.Ask;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Delegations over HTTP. */
@RestController
@Tag(name = "delegations")
class DelegationsEndpoint {

    private final Ask bus;

    DelegationsEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping("/api/v1/delegations")
    @Operation(summary = "本人的委托 · delegations that the caller gave or took")
    DelegationsView delegations(Caller caller) {
        return bus.ask(new FindDelegations(caller), DelegationsView.class);
    }
}
