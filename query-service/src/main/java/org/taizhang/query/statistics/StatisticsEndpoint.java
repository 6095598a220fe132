package org.taizhang.query.statistics;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.statistics.FindStatistics;
import org.taizhang.api.statistics.StatisticsView;
import org.taizhang.query.edge.Ask;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Counts and figures over HTTP. */
@RestController
@RequestMapping("/api/v1/statistics")
@Tag(name = "statistics")
class StatisticsEndpoint {

    private final Ask bus;

    StatisticsEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping
    @Operation(summary = "统计 · counts and figures, each with numerator and denominator")
    StatisticsView statistics(@RequestParam(required = false) @Nullable String plan, Caller caller) {
        return bus.ask(new FindStatistics(caller, plan), StatisticsView.class);
    }
}
