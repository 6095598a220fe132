package org.taizhang.command.person;

import java.time.Duration;
import java.time.LocalDate;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.RecordLeaving;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Sender;
import org.taizhang.runtime.directory.Directory;
import org.taizhang.runtime.directory.MeasureWork;
import org.taizhang.runtime.directory.MeasureWorkProjection;
import org.taizhang.runtime.position.Positions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Somebody leaves. */
@RestController
@Tag(name = "people")
class LeavingEndpoint {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Directory directory;
    private final MeasureWork work;
    private final Positions positions;

    LeavingEndpoint(Directory directory, MeasureWork work, Positions positions) {
        this.directory = directory;
        this.work = work;
        this.positions = positions;
    }

    record LeavingBody(@NotNull LocalDate leftOn, @NotBlank @Size(max = 2_000) String reason) {}

    @Issues(RecordLeaving.class)
    @PostMapping("/api/v1/people/{id}/leave")
    @Operation(summary = "办理离岗 · RecordLeaving")
    ResponseEntity<Answer> leave(@PathVariable PersonId id, @RequestBody @Valid LeavingBody body, Sender sender)
            throws InterruptedException {
        // All work that was assigned before this request counts.
        if (!positions.await(MeasureWorkProjection.GROUP, positions.head(), PATIENCE)) {
            throw new Refusal(GeneralRefusal.NO_ANSWER);
        }
        return sender.send(new RecordLeaving(id, body.leftOn(), body.reason(),
                work.openOf(id).stream().map(open -> open.item() + "/" + open.measure()).toList(),
                directory.administersAlone(id)), body);
    }
}
