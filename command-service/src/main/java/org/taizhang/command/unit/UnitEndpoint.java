package org.taizhang.command.unit;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.unit.FoundUnit;
import org.taizhang.api.unit.RenameUnit;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Known;
import org.taizhang.command.edge.Sender;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Units of the organisation. */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "units", description = "单位 · units")
class UnitEndpoint {

    private final Known known;

    UnitEndpoint(Known known) {
        this.known = known;
    }

    record FoundBody(@NotBlank @Size(max = 100) String name, @Nullable UnitId parent) {}

    record RenameBody(@NotBlank @Size(max = 100) String name, @NotBlank @Size(max = 2_000) String reason) {}

    @Issues(FoundUnit.class)
    @PostMapping
    @Operation(summary = "登记单位 · FoundUnit")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> found(@RequestBody @Valid FoundBody body, Sender sender) {
        known.requireUnit(body.parent());
        return sender.create(new FoundUnit(new UnitId(sender.newId("unit")), body.name(), body.parent()), body);
    }

    @Issues(RenameUnit.class)
    @PostMapping("/{id}/rename")
    @Operation(summary = "更名 · RenameUnit")
    ResponseEntity<Answer> rename(@PathVariable UnitId id, @RequestBody @Valid RenameBody body, Sender sender) {
        return sender.send(new RenameUnit(id, body.name(), body.reason()), body);
    }
}
