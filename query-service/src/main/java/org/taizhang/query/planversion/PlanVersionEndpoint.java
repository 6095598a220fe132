package org.taizhang.query.planversion;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.FindPlanChecklist;
import org.taizhang.api.ledger.FindPlanDiff;
import org.taizhang.api.ledger.FindPlanVersion;
import org.taizhang.api.ledger.FindPlanVersions;
import org.taizhang.api.ledger.PlanChecklistView;
import org.taizhang.api.ledger.PlanDiffView;
import org.taizhang.api.ledger.PlanVersionView;
import org.taizhang.api.ledger.PlanVersionsView;
import org.taizhang.api.replay.FindPlanAsOf;
import org.taizhang.api.replay.PlanAsOfView;
import org.taizhang.query.edge.Ask;
import org.taizhang.query.edge.Language;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** A plan's versions over HTTP. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
@Tag(name = "plans")
class PlanVersionEndpoint {

    private final Ask bus;

    PlanVersionEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping("/versions")
    @Operation(summary = "方案的各个版本 · every version that was submitted")
    PlanVersionsView versions(@PathVariable String id, Caller caller) {
        return bus.ask(new FindPlanVersions(caller, id, Language.english()), PlanVersionsView.class);
    }

    @GetMapping("/versions/{number}")
    @Operation(summary = "方案某一版本所固定的内容 · what one version froze")
    PlanVersionView version(@PathVariable String id, @PathVariable int number, Caller caller) {
        return bus.ask(new FindPlanVersion(caller, id, number, Language.english()), PlanVersionView.class);
    }

    @GetMapping("/diff")
    @Operation(summary = "方案两个版本的差异 · what differs between two versions")
    PlanDiffView diff(@PathVariable String id, @RequestParam int from, @RequestParam int to, Caller caller) {
        return bus.ask(new FindPlanDiff(caller, id, from, to, Language.english()), PlanDiffView.class);
    }

    @GetMapping("/as-of")
    @Operation(summary = "方案及其问题在某一天结束时的情形 · the plan and its items as they were at the end of a day")
    PlanAsOfView asOf(@PathVariable String id, @RequestParam LocalDate on,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        return bus.ask(new FindPlanAsOf(caller, id, on, cursor, limit, Language.english()), PlanAsOfView.class);
    }

    @GetMapping("/checklist")
    @Operation(summary = "审核清单 · what to look at before approving")
    PlanChecklistView checklist(@PathVariable String id, Caller caller) {
        return bus.ask(new FindPlanChecklist(caller, id, Language.english()), PlanChecklistView.class);
    }
}
