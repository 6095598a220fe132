package org.taizhang.query.statistics;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.When;
import org.taizhang.api.statistics.Dimension;
import org.taizhang.api.statistics.FindGroups;
import org.taizhang.api.statistics.FindRestatement;
import org.taizhang.api.statistics.FindSpread;
import org.taizhang.api.statistics.FindStatistics;
import org.taizhang.api.statistics.FindTrend;
import org.taizhang.api.statistics.GroupsView;
import org.taizhang.api.statistics.RestatementView;
import org.taizhang.api.statistics.SpreadView;
import org.taizhang.api.statistics.StatisticsView;
import org.taizhang.api.statistics.TrendView;
import org.taizhang.query.edge.Ask;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Counts and figures over HTTP, each for the ledger's filters and as of any time. */
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
    StatisticsView statistics(@ParameterObject LedgerFilter filter, @ParameterObject When when, Caller caller) {
        return bus.ask(new FindStatistics(caller, filter, when), StatisticsView.class);
    }

    @GetMapping("/groups")
    @Operation(summary = "分组统计 · the same by plan, unit, aspect, source, owner or month, or by two of these")
    GroupsView groups(@ParameterObject LedgerFilter filter, @ParameterObject When when,
            @RequestParam(defaultValue = "") @Parameter(description = "plan | unit | aspect | source | owner | month") List<Dimension> by,
            Caller caller) {
        return bus.ask(new FindGroups(caller, filter, when, by), GroupsView.class);
    }

    @GetMapping("/trend")
    @Operation(summary = "趋势 · burn-down, cumulative flow and figures, day by day")
    TrendView trend(@ParameterObject LedgerFilter filter, @ParameterObject When when, @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "week") @Parameter(description = "day | week | month") FindTrend.Every every,
            Caller caller) {
        return bus.ask(new FindTrend(caller, filter, when, from, to, every), TrendView.class);
    }

    @GetMapping("/spread")
    @Operation(summary = "分布 · ages, times to close, slips, returns and deadlines")
    SpreadView spread(@ParameterObject LedgerFilter filter, @ParameterObject When when, Caller caller) {
        return bus.ask(new FindSpread(caller, filter, when), SpreadView.class);
    }

    @GetMapping("/restatement")
    @Operation(summary = "更正 · a day's figures as they were told and as they are known now")
    RestatementView restatement(@ParameterObject LedgerFilter filter, @RequestParam LocalDate on,
            @RequestParam(required = false) @Nullable String told,
            @RequestParam(required = false) @Nullable String asOf, Caller caller) {
        return bus.ask(new FindRestatement(caller, filter, on, told, asOf), RestatementView.class);
    }
}
