package org.taizhang.query.history;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.deadletter.DeadLetterEvent;
import org.taizhang.api.ledger.FindHistory;
import org.taizhang.api.ledger.HistoryView;
import org.taizhang.api.settings.SettingsEvent;
import org.taizhang.api.unit.UnitTreeEvent;
import org.taizhang.query.edge.Ask;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Histories of people, units and settings over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "history")
class OrganisationHistoryEndpoint {

    private final Ask bus;

    OrganisationHistoryEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping({"/people/{id}/history", "/units/{id}/history", "/delegations/{id}/history",
            "/hand-overs/{id}/history", "/views/{id}/history" })
    @Operation(summary = "人员、单位、委托、交接、台账视图的全部历史 · everything that happened to a person, unit, delegation, hand-over or saved view")
    HistoryView of(@PathVariable String id, Caller caller) {
        return history(id, caller);
    }

    @GetMapping("/unit-tree/history")
    @Operation(summary = "隶属关系的全部历史 · every move, closing and reopening of units")
    HistoryView ofTree(Caller caller) {
        return history(UnitTreeEvent.STREAM, caller);
    }

    @GetMapping("/settings/history")
    @Operation(summary = "设置的全部历史 · every change of a setting")
    HistoryView ofSettings(Caller caller) {
        return history(SettingsEvent.STREAM, caller);
    }

    @GetMapping("/dead-letters/{group}/history")
    @Operation(summary = "某处理组死信的重试和放弃记录 · what was decided on the dead letters of a processing group")
    HistoryView ofDeadLetters(@PathVariable String group, Caller caller) {
        return history(DeadLetterEvent.streamOf(group), caller);
    }

    private HistoryView history(String id, Caller caller) {
        return bus.ask(new FindHistory(caller, FindHistory.Kind.ORGANISATION, id), HistoryView.class);
    }
}
