package org.taizhang.command.accountability;

import java.time.LocalDate;
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
import org.taizhang.api.accountability.Marker;
import org.taizhang.api.accountability.MarkerId;
import org.taizhang.api.accountability.MarkerKind;
import org.taizhang.api.accountability.RecordAccountabilityMarker;
import org.taizhang.api.accountability.RevokeAccountabilityMarker;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.covering.ItemStandings;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Known;
import org.taizhang.command.edge.Sender;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Accountability markers. There is no field for what a case is about. */
@RestController
@RequestMapping("/api/v1/accountability-markers")
@Tag(name = "accountability-markers", description = "问责、约谈、诫勉标记 · accountability markers")
class MarkerEndpoint {

    private final ItemStandings items;
    private final Known known;

    MarkerEndpoint(ItemStandings items, Known known) {
        this.items = items;
        this.known = known;
    }

    record MarkerBody(@NotNull MarkerKind kind, @NotBlank @Size(max = 100) String organisation,
            @NotNull LocalDate decidedOn, @NotBlank @Size(max = 100) String documentNumber,
            @NotEmpty @Size(max = 500) List<@NotNull ItemId> itemIds, @Nullable PersonId personId) {}

    record ReasonBody(@NotBlank @Size(max = 200) String reason) {}

    @Issues(RecordAccountabilityMarker.class)
    @PostMapping
    @Operation(summary = "登记问责、约谈、诫勉标记 · RecordAccountabilityMarker")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> record(@RequestBody @Valid MarkerBody body, Sender sender) {
        known.requireRegistered(body.personId() == null ? List.of() : List.of(body.personId()));
        Marker marker = new Marker(body.kind(), body.organisation(), body.decidedOn(), body.documentNumber(),
                body.personId());
        return sender.create(new RecordAccountabilityMarker(new MarkerId(sender.newId("marker")), marker,
                items.of(body.itemIds())), body);
    }

    @Issues(RevokeAccountabilityMarker.class)
    @PostMapping("/{id}/revoke")
    @Operation(summary = "撤销标记 · RevokeAccountabilityMarker")
    ResponseEntity<Answer> revoke(@PathVariable MarkerId id, @RequestBody @Valid ReasonBody body, Sender sender) {
        return sender.sendMatching(new RevokeAccountabilityMarker(id, body.reason()), body);
    }
}
