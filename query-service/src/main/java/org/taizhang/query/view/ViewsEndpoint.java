package org.taizhang.query.view;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.view.FindViews;
import org.taizhang.api.view.ViewsView;
import org.taizhang.query.edge.Ask;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Saved views over HTTP. */
@RestController
@Tag(name = "views")
class ViewsEndpoint {

    private final Ask bus;

    ViewsEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping("/api/v1/views")
    @Operation(summary = "台账视图 · one's own saved views, and those shared with one's unit")
    ViewsView views(Caller caller) {
        return bus.ask(new FindViews(caller), ViewsView.class);
    }
}
