package org.taizhang.command.bulk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.bulk.BulkAct;
import org.taizhang.api.bulk.BulkId;
import org.taizhang.api.bulk.BulkTarget;
import org.taizhang.api.bulk.StartBulk;
import org.taizhang.api.bulk.StopBulk;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.DecisionContexts;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Known;
import org.taizhang.command.edge.Sender;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One act on many items: first a dry run ({@code dryRun=true}), then the same as a job. */
@RestController
@RequestMapping("/api/v1/bulk")
@Tag(name = "bulk", description = "批量 · many items at once")
class BulkEndpoint {

    private final BulkTargets targets;
    private final BulkTrial trial;
    private final DecisionContexts contexts;
    private final Known known;

    BulkEndpoint(BulkTargets targets, BulkTrial trial, DecisionContexts contexts, Known known) {
        this.targets = targets;
        this.trial = trial;
        this.contexts = contexts;
        this.known = known;
    }

    /** What a dry run finds, or that the job has begun. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(responseCode = "200", description = "预演（dryRun=true） · the dry run", content = @Content(mediaType = "application/json", schema = @Schema(implementation = BulkPreview.class)))
    @ApiResponse(responseCode = "202", description = "已开始 · the job has begun", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Answer.class)))
    @interface AnswersPreviewOrJob {
    }

    /** @param measureId where the act is on measures: this one; null for every open one of the item */
    record TargetBody(@NotNull ItemId itemId, @Nullable MeasureId measureId, @NotNull Long version) {}

    record AssignBody(@NotEmpty @Size(max = 5_000) List<@Valid @NotNull TargetBody> targets,
            @NotBlank @Size(max = 2_000) String reason, @NotEmpty List<@NotNull PersonId> owners,
            @Nullable List<@NotNull PersonId> leadLeaders, @Nullable UnitId responsibleUnit) {}

    record ExtendBody(@NotEmpty @Size(max = 5_000) List<@Valid @NotNull TargetBody> targets,
            @NotBlank @Size(max = 2_000) String reason, @NotNull LocalDate newDate,
            @NotBlank @Size(max = 20_000) String progress) {}

    record RemindBody(@NotEmpty @Size(max = 5_000) List<@Valid @NotNull TargetBody> targets,
            @NotBlank @Size(max = 2_000) String reason, @Nullable LocalDate replyBy) {}

    record ReturnBody(@NotEmpty @Size(max = 5_000) List<@Valid @NotNull TargetBody> targets,
            @NotBlank @Size(max = 2_000) String reason) {}

    record StopBody(@NotBlank @Size(max = 2_000) String reason) {}

    @Issues(StartBulk.class)
    @PostMapping("/assign")
    @AnswersPreviewOrJob
    @Operation(summary = "批量分派 · gives many measures to other owners")
    ResponseEntity<?> assign(@RequestBody @Valid AssignBody body, @RequestParam(defaultValue = "false") boolean dryRun,
            Sender sender) {
        Assignment assignment = new Assignment(body.owners(),
                body.leadLeaders() == null ? List.of() : body.leadLeaders(),
                body.responsibleUnit(), List.of(), List.of(), null, null);
        known.require(assignment);
        return answer(new BulkAct.Assign(assignment), body.reason(), targets.measures(body.targets()), dryRun, body,
                sender);
    }

    @Issues(StartBulk.class)
    @PostMapping("/extend")
    @AnswersPreviewOrJob
    @Operation(summary = "批量申请延期 · requests a later deadline for many measures")
    ResponseEntity<?> extend(@RequestBody @Valid ExtendBody body, @RequestParam(defaultValue = "false") boolean dryRun,
            Sender sender) {
        return answer(new BulkAct.Extend(body.newDate(), body.progress()), body.reason(),
                targets.measures(body.targets()), dryRun, body, sender);
    }

    @Issues(StartBulk.class)
    @PostMapping("/remind")
    @AnswersPreviewOrJob
    @Operation(summary = "批量提醒 · one reminder to each unit for its items")
    ResponseEntity<?> remind(@RequestBody @Valid RemindBody body, @RequestParam(defaultValue = "false") boolean dryRun,
            Sender sender) {
        return answer(new BulkAct.Remind(body.replyBy()), body.reason(), targets.byUnit(body.targets()), dryRun, body,
                sender);
    }

    @Issues(StartBulk.class)
    @PostMapping("/return")
    @AnswersPreviewOrJob
    @Operation(summary = "批量退回销号申请 · returns many requests to close")
    ResponseEntity<?> giveBack(@RequestBody @Valid ReturnBody body,
            @RequestParam(defaultValue = "false") boolean dryRun, Sender sender) {
        return answer(new BulkAct.Return(), body.reason(), targets.items(body.targets()), dryRun, body, sender);
    }

    @Issues(StopBulk.class)
    @PostMapping("/{id}/stop")
    @Operation(summary = "停止批量操作 · stops a job; what is done stays")
    ResponseEntity<Answer> stop(@PathVariable BulkId id, @RequestBody @Valid StopBody body, Sender sender) {
        return sender.send(new StopBulk(id, body.reason()), body);
    }

    private ResponseEntity<?> answer(BulkAct act, String reason, List<BulkTarget> selected, boolean dryRun,
            Object body, Sender sender) {
        BulkId id = new BulkId(sender.newId("bulk"));
        if (dryRun) {
            return ResponseEntity.ok(BulkPreview
                    .of(trial.of(id, act, reason, selected, contexts.now(sender.caller()))));
        }
        ResponseEntity<Answer> started = sender.create(new StartBulk(id, act, reason, selected), body);
        return ResponseEntity.status(HttpStatus.ACCEPTED).headers(started.getHeaders()).body(started.getBody());
    }
}
