package org.taizhang.query.plan;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.FindImport;
import org.taizhang.api.ledger.FindPlan;
import org.taizhang.api.ledger.FindPlanNames;
import org.taizhang.api.ledger.FindPlans;
import org.taizhang.api.ledger.ImportView;
import org.taizhang.api.ledger.PlanNamesView;
import org.taizhang.api.ledger.PlanView;
import org.taizhang.api.ledger.PlansView;
import org.taizhang.api.ledger.When;
import org.taizhang.query.edge.Ask;
import org.taizhang.query.edge.Language;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Plans and imports over HTTP. */
@RestController
@RequestMapping("/api/v1/plans")
@Tag(name = "plans")
class FindPlanEndpoint {

    private final Ask bus;

    FindPlanEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping
    @Operation(summary = "整改方案 · every plan")
    PlansView plans(@ParameterObject When when, Caller caller) {
        return bus.ask(new FindPlans(caller, when, Language.english()), PlansView.class);
    }

    @GetMapping("/names")
    @Operation(summary = "方案名称 · ids and names of the plans, to choose from")
    PlanNamesView names(Caller caller) {
        return bus.ask(new FindPlanNames(caller), PlanNamesView.class);
    }

    @GetMapping("/{id}")
    @Operation(summary = "方案详情 · one plan with the items it covers")
    ResponseEntity<PlanView> plan(@PathVariable String id, @ParameterObject When when, Caller caller) {
        PlanView plan = bus.ask(new FindPlan(caller, id, when, Language.english()), PlanView.class);
        return ResponseEntity.ok().eTag("\"" + plan.summary().version() + "\"").body(plan);
    }

    @GetMapping("/imports/{id}")
    @Operation(summary = "导入进度 · how far an import has come")
    ImportView imported(@PathVariable String id, Caller caller) {
        return bus.ask(new FindImport(caller, id, Language.english()), ImportView.class);
    }
}
