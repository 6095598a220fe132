package org.taizhang.command.item;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.item.AmendMeasure;
import org.taizhang.api.item.AssignMeasure;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.CompleteMeasure;
import org.taizhang.api.item.DropMeasure;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureAmendment;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ReassignMeasure;
import org.taizhang.api.item.ReportBasicallyCompleted;
import org.taizhang.api.item.ReportProgress;
import org.taizhang.api.item.ReviewMeasure;
import org.taizhang.api.item.SettleDeadline;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Known;
import org.taizhang.command.edge.Sender;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A measure's way from being assigned to being completed. */
@RestController
@RequestMapping("/api/v1/items/{id}/measures")
@Tag(name = "measures", description = "整改措施 · measures")
class MeasureEndpoint {

    private final Known known;

    MeasureEndpoint(Known known) {
        this.known = known;
    }

    record ReassignBody(@NotEmpty List<@NotNull PersonId> owners, @Nullable List<@NotNull PersonId> leadLeaders,
            @Nullable UnitId responsibleUnit, @Nullable List<@NotNull UnitId> leadUnits,
            @Nullable List<@NotNull UnitId> assistingUnits, @Nullable UnitId oversightUnit,
            @Nullable @Size(max = 2_000) String reason) {

        Assignment assignment() {
            return new Assignment(owners, MeasureBody.orNone(leadLeaders), responsibleUnit,
                    MeasureBody.orNone(leadUnits), MeasureBody.orNone(assistingUnits), oversightUnit, null);
        }
    }

    record AmendBody(@Nullable @Size(max = 500) String title, @Nullable @Size(max = 20_000) String text,
            MeasureBody.@Nullable @Valid DeadlineBody deadline, @NotBlank @Size(max = 2_000) String reason) {

        MeasureAmendment amendment(MeasureId measure) {
            String first = title == null && text != null ? FirstSentence.of(text) : title;
            return new MeasureAmendment(measure, first, text, deadline == null ? null : deadline.toDeadline());
        }
    }

    record DropBody(@NotBlank @Size(max = 2_000) String reason) {}

    record ProgressBody(@NotBlank @Size(max = 20_000) String narrative, @NotNull @Min(0) @Max(100) Integer percent,
            @NotNull LocalDate occurredOn) {}

    record ReviewBody(@NotNull Boolean positive, @NotBlank @Size(max = 20_000) String findings,
            @NotNull LocalDate occurredOn) {}

    record BasicallyBody(@NotBlank @Size(max = 20_000) String summary, @NotBlank @Size(max = 20_000) String remaining,
            @NotNull LocalDate occurredOn) {}

    record CompleteBody(@NotBlank @Size(max = 20_000) String summary, @NotNull LocalDate completedOn) {}

    @Issues(AssignMeasure.class)
    @PostMapping
    @Operation(summary = "制定措施 · AssignMeasure")
    ResponseEntity<Answer> assign(@PathVariable ItemId id, @RequestBody @Valid MeasureBody body, Sender sender) {
        known.require(body.assignment());
        return sender.send(new AssignMeasure(id, body.draft(new MeasureId(sender.newId("measure")))), body);
    }

    @Issues(AmendMeasure.class)
    @PostMapping("/{measure}/amend")
    @Operation(summary = "变更措施 · AmendMeasure")
    ResponseEntity<Answer> amend(@PathVariable ItemId id, @PathVariable MeasureId measure,
            @RequestBody @Valid AmendBody body, Sender sender) {
        return sender.sendMatching(new AmendMeasure(id, body.amendment(measure), body.reason()), body);
    }

    @Issues(DropMeasure.class)
    @PostMapping("/{measure}/drop")
    @Operation(summary = "取消措施 · DropMeasure")
    ResponseEntity<Answer> drop(@PathVariable ItemId id, @PathVariable MeasureId measure,
            @RequestBody @Valid DropBody body, Sender sender) {
        return sender.sendMatching(new DropMeasure(id, measure, body.reason()), body);
    }

    @Issues(SettleDeadline.class)
    @PostMapping("/{measure}/deadline")
    @Operation(summary = "明确完成时限 · SettleDeadline")
    ResponseEntity<Answer> deadline(@PathVariable ItemId id, @PathVariable MeasureId measure,
            @RequestBody @Valid MeasureBody.DeadlineBody body, Sender sender) {
        return sender.sendMatching(new SettleDeadline(id, measure, body.toDeadline()), body);
    }

    @Issues(ReassignMeasure.class)
    @PostMapping("/{measure}/reassign")
    @Operation(summary = "明确或变更责任 · ReassignMeasure")
    ResponseEntity<Answer> reassign(@PathVariable ItemId id, @PathVariable MeasureId measure,
            @RequestBody @Valid ReassignBody body, Sender sender) {
        known.require(body.assignment());
        String reason = body.reason() == null ? "" : body.reason();
        return sender.send(new ReassignMeasure(id, measure, body.assignment(), reason), body);
    }

    @Issues(ReportProgress.class)
    @PostMapping("/{measure}/progress")
    @Operation(summary = "报告进展 · ReportProgress")
    ResponseEntity<Answer> progress(@PathVariable ItemId id, @PathVariable MeasureId measure,
            @RequestBody @Valid ProgressBody body, Sender sender) {
        return sender.send(new ReportProgress(id, measure, body.narrative(), body.percent(), body.occurredOn()), body);
    }

    @Issues(ReviewMeasure.class)
    @PostMapping("/{measure}/review")
    @Operation(summary = "定期评估 · ReviewMeasure")
    ResponseEntity<Answer> review(@PathVariable ItemId id, @PathVariable MeasureId measure,
            @RequestBody @Valid ReviewBody body, Sender sender) {
        return sender.send(new ReviewMeasure(id, measure, body.positive(), body.findings(), body.occurredOn()), body);
    }

    @Issues(CompleteMeasure.class)
    @PostMapping("/{measure}/complete")
    @Operation(summary = "办结措施 · CompleteMeasure")
    ResponseEntity<Answer> complete(@PathVariable ItemId id, @PathVariable MeasureId measure,
            @RequestBody @Valid CompleteBody body, Sender sender) {
        return sender.send(new CompleteMeasure(id, measure, body.summary(), body.completedOn()), body);
    }

    @Issues(ReportBasicallyCompleted.class)
    @PostMapping("/{measure}/basically-complete")
    @Operation(summary = "报告基本完成 · ReportBasicallyCompleted")
    ResponseEntity<Answer> basicallyComplete(@PathVariable ItemId id, @PathVariable MeasureId measure,
            @RequestBody @Valid BasicallyBody body, Sender sender) {
        return sender.send(new ReportBasicallyCompleted(id, measure, body.summary(), body.remaining(),
                body.occurredOn()), body);
    }
}
