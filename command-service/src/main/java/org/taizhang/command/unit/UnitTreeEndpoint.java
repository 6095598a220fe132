package org.taizhang.command.unit;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.unit.CloseUnit;
import org.taizhang.api.unit.MoveUnit;
import org.taizhang.api.unit.ReopenUnit;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Known;
import org.taizhang.command.edge.Sender;
import org.taizhang.runtime.directory.Directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where units stand, and whether they still do. */
@RestController
@RequestMapping("/api/v1/units/{id}")
@Tag(name = "units")
class UnitTreeEndpoint {

    private final Known known;
    private final Directory directory;

    UnitTreeEndpoint(Known known, Directory directory) {
        this.known = known;
        this.directory = directory;
    }

    record MoveBody(@Nullable UnitId parent, @NotBlank @Size(max = 2_000) String reason) {}

    record ReasonBody(@NotBlank @Size(max = 2_000) String reason) {}

    @Issues(MoveUnit.class)
    @PostMapping("/move")
    @Operation(summary = "调整隶属关系 · MoveUnit")
    ResponseEntity<Answer> move(@PathVariable UnitId id, @RequestBody @Valid MoveBody body, Sender sender) {
        known.requireUnit(body.parent());
        known.requireFounded(id);
        return sender.send(new MoveUnit(id, body.parent(), directory.foundedUnder(), body.reason()), body);
    }

    @Issues(CloseUnit.class)
    @PostMapping("/close")
    @Operation(summary = "撤销单位 · CloseUnit")
    ResponseEntity<Answer> close(@PathVariable UnitId id, @RequestBody @Valid ReasonBody body, Sender sender) {
        known.requireFounded(id);
        return sender.send(new CloseUnit(id, directory.foundedUnder(), directory.peopleIn(id), body.reason()), body);
    }

    @Issues(ReopenUnit.class)
    @PostMapping("/reopen")
    @Operation(summary = "恢复单位 · ReopenUnit")
    ResponseEntity<Answer> reopen(@PathVariable UnitId id, @RequestBody @Valid ReasonBody body, Sender sender) {
        known.requireFounded(id);
        return sender.send(new ReopenUnit(id, directory.foundedUnder(), body.reason()), body);
    }
}
