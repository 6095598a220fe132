package org.taizhang.query.act;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.act.ActFilter;
import org.taizhang.api.act.ActKind;
import org.taizhang.api.act.ActView;
import org.taizhang.api.act.ActsView;
import org.taizhang.api.act.DueLookBacksView;
import org.taizhang.api.act.FindAct;
import org.taizhang.api.act.FindActs;
import org.taizhang.api.act.FindDueLookBacks;
import org.taizhang.api.act.InspectionState;
import org.taizhang.api.act.MarkerState;
import org.taizhang.api.act.Proposals;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.lookback.LookBackResult;
import org.taizhang.api.notice.NoticeStatus;
import org.taizhang.api.rule.RuleKind;
import org.taizhang.query.edge.Ask;
import org.taizhang.query.edge.Language;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Acts over HTTP: each kind listed under its own address, a page at a time, and one by one. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "acts", description = "通知、检查、回头看、制度、标记 · acts that cover items")
class FindActsEndpoint {

    private final Ask bus;

    FindActsEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping("/notices")
    @Operation(summary = "提醒、交办函、督办单 · notices, with open proposals or overdue replies only if asked")
    ActsView notices(@RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable NoticeStatus state,
            @RequestParam(required = false) @Nullable Proposals proposals,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        return find(ActKind.NOTICE, new ActFilter(unit, item, name(state), proposals != null, overdue), cursor, limit,
                caller);
    }

    @GetMapping("/look-backs/due")
    @Operation(summary = "应回头看的问题 · closed items that were not looked back on yet")
    DueLookBacksView due(@RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        return bus.ask(new FindDueLookBacks(caller, unit, overdue, cursor, limit), DueLookBacksView.class);
    }

    @GetMapping("/notices/{id}")
    @Operation(summary = "提醒、交办函、督办单详情 · one notice")
    ResponseEntity<ActView> notice(@PathVariable String id, Caller caller) {
        return find(ActKind.NOTICE, id, caller);
    }

    @GetMapping("/inspections")
    @Operation(summary = "四不两直检查 · inspections, the latest first")
    ActsView inspections(@RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable InspectionState state,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        return find(ActKind.INSPECTION, new ActFilter(unit, item, name(state), false, false), cursor, limit, caller);
    }

    @GetMapping("/inspections/{id}")
    @Operation(summary = "四不两直检查详情 · one inspection")
    ResponseEntity<ActView> inspection(@PathVariable String id, Caller caller) {
        return find(ActKind.INSPECTION, id, caller);
    }

    @GetMapping("/look-backs")
    @Operation(summary = "回头看 · look-backs, the latest first")
    ActsView lookBacks(@RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable LookBackResult state,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        return find(ActKind.LOOK_BACK, new ActFilter(unit, item, name(state), false, false), cursor, limit, caller);
    }

    @GetMapping("/look-backs/{id}")
    @Operation(summary = "回头看详情 · one look-back")
    ResponseEntity<ActView> lookBack(@PathVariable String id, Caller caller) {
        return find(ActKind.LOOK_BACK, id, caller);
    }

    @GetMapping("/rules")
    @Operation(summary = "建章立制 · rules, the latest first")
    ActsView rules(@RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable RuleKind state,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        return find(ActKind.RULE, new ActFilter(unit, item, name(state), false, false), cursor, limit, caller);
    }

    @GetMapping("/rules/{id}")
    @Operation(summary = "建章立制详情 · one rule")
    ResponseEntity<ActView> rule(@PathVariable String id, Caller caller) {
        return find(ActKind.RULE, id, caller);
    }

    @GetMapping("/accountability-markers")
    @Operation(summary = "问责、约谈、诫勉标记 · accountability markers, the latest first")
    ActsView accountabilityMarkers(@RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable MarkerState state,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        return find(ActKind.MARKER, new ActFilter(unit, item, name(state), false, false), cursor, limit, caller);
    }

    @GetMapping("/accountability-markers/{id}")
    @Operation(summary = "问责、约谈、诫勉标记详情 · one accountability marker")
    ResponseEntity<ActView> accountabilityMarker(@PathVariable String id, Caller caller) {
        return find(ActKind.MARKER, id, caller);
    }

    private static @Nullable String name(@Nullable Enum<?> state) {
        return state == null ? null : state.name();
    }

    private ActsView find(ActKind kind, ActFilter filter, @Nullable String cursor, int limit, Caller caller) {
        return bus.ask(new FindActs(caller, kind, filter, cursor, limit, Language.english()), ActsView.class);
    }

    private ResponseEntity<ActView> find(ActKind kind, String id, Caller caller) {
        ActView act = bus.ask(new FindAct(caller, kind, id, Language.english()), ActView.class);
        return ResponseEntity.ok().eTag("\"" + act.version() + "\"").body(act);
    }
}
