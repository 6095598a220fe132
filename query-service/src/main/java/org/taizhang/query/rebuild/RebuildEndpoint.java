package org.taizhang.query.rebuild;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.projection.FindProjections;
import org.taizhang.api.projection.ProjectionsView;
import org.taizhang.query.edge.Ask;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Rows made anew, over HTTP. It is no command: rows follow from events, and become what these say. */
@RestController
@RequestMapping("/api/v1/projections")
@Tag(name = "projections", description = "投影 · rows that follow from events")
class RebuildEndpoint {

    private final Ask bus;
    private final Rebuilder rebuilder;

    RebuildEndpoint(Ask bus, Rebuilder rebuilder) {
        this.bus = bus;
        this.rebuilder = rebuilder;
    }

    /** @param onlyIfEqual change nothing where rows differ, but tell them */
    record RebuildBody(@Nullable Boolean onlyIfEqual) {}

    @GetMapping
    @Operation(summary = "各处理组的进度、死信和重建情况 · how far every processing group has come, its dead letters and its last rebuild")
    ProjectionsView find(Caller caller) {
        return bus.ask(new FindProjections(caller), ProjectionsView.class);
    }

    @PostMapping("/{group}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "由全部事件另行重做该组的每一行，核对后换上 · make every row of the group anew beside, compare, and swap")
    ProjectionsView rebuild(@PathVariable String group, @RequestBody(required = false) @Nullable RebuildBody body,
            Caller caller) {
        ProjectionQueries.requireOperator(caller);
        rebuilder.begin(group, body != null && Boolean.TRUE.equals(body.onlyIfEqual()), caller.person().value());
        return bus.ask(new FindProjections(caller), ProjectionsView.class);
    }
}
