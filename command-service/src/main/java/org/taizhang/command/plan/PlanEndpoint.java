package org.taizhang.command.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.plan.AbandonRevision;
import org.taizhang.api.plan.ApprovePlan;
import org.taizhang.api.plan.ConcludePlan;
import org.taizhang.api.plan.DraftPlan;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.plan.PlanSection;
import org.taizhang.api.plan.ReturnPlan;
import org.taizhang.api.plan.RevisePlan;
import org.taizhang.api.plan.SubmitPlan;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Known;
import org.taizhang.command.edge.Sender;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A plan's way from draft to concluded. */
@RestController
@RequestMapping("/api/v1/plans")
@Tag(name = "plans", description = "整改方案 · plans")
class PlanEndpoint {

    private final CoveredItems covered;
    private final Known known;

    PlanEndpoint(CoveredItems covered, Known known) {
        this.covered = covered;
        this.known = known;
    }

    record SectionBody(@NotBlank String path, @NotBlank String title) {}

    record DraftBody(@NotBlank @Size(max = 500) String title, @Nullable List<@Valid @NotNull SectionBody> sections) {}

    record RemarkBody(@Nullable @Size(max = 20_000) String text) {

        String orEmpty() {
            return text == null ? "" : text;
        }
    }

    record ReasonBody(@NotBlank @Size(max = 2_000) String reason) {}

    @Issues(DraftPlan.class)
    @PostMapping
    @Operation(summary = "起草方案 · DraftPlan")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> draft(@RequestBody @Valid DraftBody body, Sender sender) {
        List<PlanSection> sections = body.sections() == null
                ? List.of()
                : body.sections().stream().map(s -> new PlanSection(s.path(), s.title())).toList();
        return sender.create(new DraftPlan(new PlanId(sender.newId("plan")), body.title(), null, sections), body);
    }

    @Issues(SubmitPlan.class)
    @PostMapping("/{id}/submit")
    @Operation(summary = "提交方案 · SubmitPlan")
    ResponseEntity<Answer> submit(@PathVariable PlanId id, Sender sender) {
        return sender.send(new SubmitPlan(id, covered.of(id)), null);
    }

    @Issues(ApprovePlan.class)
    @PostMapping("/{id}/approve")
    @Operation(summary = "批准方案 · ApprovePlan")
    ResponseEntity<Answer> approve(@PathVariable PlanId id, @RequestBody @Valid RemarkBody body, Sender sender) {
        return sender.sendMatching(new ApprovePlan(id, covered.of(id), body.orEmpty()), body);
    }

    @Issues(ReturnPlan.class)
    @PostMapping("/{id}/return")
    @Operation(summary = "退回方案 · ReturnPlan")
    ResponseEntity<Answer> giveBack(@PathVariable PlanId id, @RequestBody @Valid ReasonBody body, Sender sender) {
        return sender.sendMatching(new ReturnPlan(id, body.reason()), body);
    }

    @Issues(RevisePlan.class)
    @PostMapping("/{id}/revise")
    @Operation(summary = "修订方案 · RevisePlan")
    ResponseEntity<Answer> revise(@PathVariable PlanId id, @RequestBody @Valid RevisionBody body, Sender sender) {
        body.require(known);
        List<ItemRevision> changes = body.revisions(sender);
        return sender.sendMatching(new RevisePlan(id, changes, covered.of(id, changes), body.reason()), body);
    }

    @Issues(AbandonRevision.class)
    @PostMapping("/{id}/revision/abandon")
    @Operation(summary = "放弃修订 · AbandonRevision")
    ResponseEntity<Answer> abandon(@PathVariable PlanId id, @RequestBody @Valid ReasonBody body, Sender sender) {
        return sender.sendMatching(new AbandonRevision(id, body.reason()), body);
    }

    @Issues(ConcludePlan.class)
    @PostMapping("/{id}/conclude")
    @Operation(summary = "办结方案 · ConcludePlan")
    ResponseEntity<Answer> conclude(@PathVariable PlanId id, @RequestBody @Valid RemarkBody body, Sender sender) {
        return sender.sendMatching(new ConcludePlan(id, covered.of(id), body.orEmpty()), body);
    }
}
