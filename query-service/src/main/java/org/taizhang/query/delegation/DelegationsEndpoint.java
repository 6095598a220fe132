package org.taizhang.query.delegation;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    @Operation(summary = "委托：本人的，或（all=true，管理员、审计人员）全部 · delegations that the caller gave or took, or all of them")
    DelegationsView delegations(@RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "200") int limit,
            Caller caller) {
        return bus.ask(new FindDelegations(caller, all, cursor, limit), DelegationsView.class);
    }
}
