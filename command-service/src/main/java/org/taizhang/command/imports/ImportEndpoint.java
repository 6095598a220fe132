package org.taizhang.command.imports;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.DerivedId;
import org.taizhang.api.Refusal;
import org.taizhang.api.imports.ConfirmImport;
import org.taizhang.api.imports.ImportEvent;
import org.taizhang.api.imports.ImportId;
import org.taizhang.api.imports.WithdrawImport;
import org.taizhang.api.plan.PlanEvent;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.plan.PlanRefusal;
import org.taizhang.api.plan.PlanSection;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Sender;
import org.taizhang.command.edge.Streams;
import org.taizhang.command.plan.Plan;
import org.taizhang.command.plan.PlanEvolution;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Confirming and withdrawing imports. */
@RestController
@RequestMapping("/api/v1/plans/imports")
@Tag(name = "imports", description = "导入 · imports")
class ImportEndpoint {

    private final ImportRows rows;
    private final Streams streams;

    ImportEndpoint(ImportRows rows, Streams streams) {
        this.rows = rows;
        this.streams = streams;
    }

    /**
     * @param id the import, whose progress can be followed
     * @param planId the plan that it drafts
     */
    record Accepted(String id, String planId, long version, String position) {}

    record WithdrawBody(@NotBlank @Size(max = 2_000) String reason) {}

    @Issues(ConfirmImport.class)
    @PostMapping
    @Operation(summary = "确认导入 · ConfirmImport")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Accepted> confirm(@RequestBody @Valid ImportBody body, Sender sender) {
        ImportId id = ImportId.ofDocument(body.documentSha256());
        int attempt = attempt(id);
        PlanId plan = new PlanId(DerivedId.of("plan", body.documentSha256(), Integer.toString(attempt)));
        List<PlanSection> sections = body.sections() == null
                ? List.of()
                : body.sections().stream().map(s -> new PlanSection(s.path(), s.title())).toList();
        Answer answer = sender.create(new ConfirmImport(id, body.documentSha256(), plan, body.title(), sections,
                rows.of(body, attempt)), body).getBody();
        if (answer == null) {
            throw new IllegalStateException("a command is always answered");
        }
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .body(new Accepted(answer.id(), plan.value(), answer.version(), answer.position()));
    }

    @Issues(WithdrawImport.class)
    @PostMapping("/{id}/withdraw")
    @Operation(summary = "撤回整批导入 · WithdrawImport")
    ResponseEntity<Answer> withdraw(@PathVariable ImportId id, @RequestBody @Valid WithdrawBody body, Sender sender) {
        requireDraft(stateOf(id));
        return sender.send(new WithdrawImport(id, body.reason()), body);
    }

    /** Which attempt a confirmation now is: one that runs or stands keeps its number, so that a retry is one. */
    private int attempt(ImportId id) {
        Import state = stateOf(id);
        return state instanceof Import.Withdrawn || state instanceof Import.None
                ? state.attempt() + 1
                : state.attempt();
    }

    private void requireDraft(Import state) {
        if (state instanceof Import.Completed completed) {
            Plan plan = streams.replay(completed.plan().value(), Plan.none(), PlanEvent.class,
                    PlanEvolution::evolve);
            if (!(plan instanceof Plan.Draft)) {
                throw new Refusal(PlanRefusal.PLAN_NOT_DRAFT);
            }
        }
    }

    private Import stateOf(ImportId id) {
        return streams.replay(id.value(), Import.none(), ImportEvent.class,
                (before, event, actor) -> ImportDecider.evolve(before, event));
    }
}
