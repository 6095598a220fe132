package org.taizhang.command.lookback;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.lookback.LookBackFinding;
import org.taizhang.api.lookback.LookBackId;
import org.taizhang.api.lookback.LookBackResult;
import org.taizhang.api.lookback.RecordLookBack;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.covering.ItemStandings;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Known;
import org.taizhang.command.edge.Sender;
import org.taizhang.command.evidence.FileBody;
import org.taizhang.command.evidence.StoredFiles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Look-back reviews. */
@RestController
@RequestMapping("/api/v1/look-backs")
@Tag(name = "look-backs", description = "回头看 · look-back reviews")
class LookBackEndpoint {

    private final ItemStandings items;
    private final StoredFiles files;
    private final Known known;

    LookBackEndpoint(ItemStandings items, StoredFiles files, Known known) {
        this.items = items;
        this.files = files;
        this.known = known;
    }

    record FindingBody(@NotNull ItemId itemId, @NotNull LookBackResult result,
            @NotBlank @Size(max = 2_000) String text,
            @Nullable @Size(max = 100) List<@Valid @NotNull FileBody> files) {}

    record LookBackBody(@NotNull LocalDate reviewedOn, @Nullable @Size(max = 50) List<@NotNull PersonId> reviewers,
            @NotEmpty @Size(max = 500) List<@Valid @NotNull FindingBody> findings) {}

    @Issues(RecordLookBack.class)
    @PostMapping
    @Operation(summary = "登记回头看 · RecordLookBack")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> record(@RequestBody @Valid LookBackBody body, Sender sender) {
        List<PersonId> reviewers = body.reviewers() == null ? List.of() : body.reviewers();
        known.requireRegistered(reviewers);
        List<LookBackFinding> findings = body.findings().stream()
                .map(f -> new LookBackFinding(f.itemId(), f.result(), f.text(), files.of(f.files()))).toList();
        return sender.create(new RecordLookBack(new LookBackId(sender.newId("look-back")), body.reviewedOn(), reviewers,
                findings, items.of(body.findings().stream().map(FindingBody::itemId).toList())), body);
    }
}
