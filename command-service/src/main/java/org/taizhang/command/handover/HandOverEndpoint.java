package org.taizhang.command.handover;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.handover.HandOverId;
import org.taizhang.api.handover.HandOverRefusal;
import org.taizhang.api.handover.HandOverWork;
import org.taizhang.api.handover.WorkItem;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Known;
import org.taizhang.command.edge.Sender;
import org.taizhang.runtime.directory.MeasureWork;
import org.taizhang.runtime.directory.MeasureWorkProjection;
import org.taizhang.runtime.position.Positions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Handing work over from one person to another. */
@RestController
@RequestMapping("/api/v1/hand-overs")
@Tag(name = "hand-overs", description = "离岗交接 · hand-overs")
class HandOverEndpoint {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Known known;
    private final MeasureWork work;
    private final Positions positions;

    HandOverEndpoint(Known known, MeasureWork work, Positions positions) {
        this.known = known;
        this.work = work;
        this.positions = positions;
    }

    record MeasureRef(@NotNull ItemId itemId, @NotNull MeasureId measureId) {

        WorkItem toWorkItem() {
            return new WorkItem(itemId, measureId);
        }
    }

    /** @param measures only these; everything open where it is left out */
    record HandOverBody(@NotNull PersonId from, @NotNull PersonId to,
            @Nullable @Size(max = 5_000) List<@NotNull @Valid MeasureRef> measures,
            @NotBlank @Size(max = 2_000) String reason) {}

    @Issues(HandOverWork.class)
    @PostMapping
    @Operation(summary = "办理离岗交接 · HandOverWork")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Answer> handOver(@RequestBody @Valid HandOverBody body, Sender sender) throws InterruptedException {
        known.requirePersons(List.of(body.from(), body.to()));
        HandOverId id = new HandOverId(sender.newId("hand-over"));
        ResponseEntity<Answer> answer = sender.create(
                new HandOverWork(id, body.from(), body.to(), measures(body), body.reason()), body);
        return ResponseEntity.status(HttpStatus.ACCEPTED).headers(answer.getHeaders()).body(answer.getBody());
    }

    private List<WorkItem> measures(HandOverBody body) throws InterruptedException {
        // All work that was assigned before this request counts.
        if (!positions.await(MeasureWorkProjection.GROUP, positions.head(), PATIENCE)) {
            throw new Refusal(GeneralRefusal.NO_ANSWER);
        }
        List<WorkItem> open = work.openOf(body.from()).stream()
                .map(measure -> new WorkItem(measure.item(), measure.measure())).toList();
        if (body.measures() == null) {
            return open;
        }
        List<WorkItem> named = body.measures().stream().map(MeasureRef::toWorkItem).toList();
        List<Missing> others = named.stream().filter(measure -> !open.contains(measure)).map(measure -> Missing
                .of(HandOverRefusal.NOT_THEIR_OPEN_MEASURE, measure.itemId() + "/" + measure.measureId())).toList();
        if (!others.isEmpty()) {
            throw new Refusal(HandOverRefusal.NOT_THEIR_OPEN_MEASURE, others);
        }
        return named;
    }
}
