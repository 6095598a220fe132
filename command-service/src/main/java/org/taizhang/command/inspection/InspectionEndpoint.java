package org.taizhang.command.inspection;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.inspection.AmendInspection;
import org.taizhang.api.inspection.InspectionId;
import org.taizhang.api.inspection.RecordInspection;
import org.taizhang.command.covering.ItemStandings;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Known;
import org.taizhang.command.edge.Sender;
import org.taizhang.command.evidence.StoredFiles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Unannounced inspections. */
@RestController
@RequestMapping("/api/v1/inspections")
@Tag(name = "inspections", description = "四不两直 · unannounced inspections")
class InspectionEndpoint {

    private final ItemStandings items;
    private final StoredFiles files;
    private final Known known;

    InspectionEndpoint(ItemStandings items, StoredFiles files, Known known) {
        this.items = items;
        this.files = files;
        this.known = known;
    }

    record AmendBody(@NotNull @Valid InspectionBody inspection, @NotBlank @Size(max = 2_000) String reason) {}

    @Issues(RecordInspection.class)
    @PostMapping
    @Operation(summary = "登记四不两直检查 · RecordInspection")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> record(@RequestBody @Valid InspectionBody body, Sender sender) {
        known.requireRegistered(body.inspectors());
        return sender.create(new RecordInspection(new InspectionId(sender.newId("inspection")),
                body.toInspection(files), items.of(body.items())), body);
    }

    @Issues(AmendInspection.class)
    @PostMapping("/{id}/amend")
    @Operation(summary = "更正检查记录 · AmendInspection")
    ResponseEntity<Answer> amend(@PathVariable InspectionId id, @RequestBody @Valid AmendBody body, Sender sender) {
        known.requireRegistered(body.inspection().inspectors());
        return sender.sendMatching(new AmendInspection(id, body.inspection().toInspection(files), body.reason(),
                items.of(body.inspection().items())), body);
    }
}
