package org.taizhang.command.redaction;

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
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.redaction.ApproveRedaction;
import org.taizhang.api.redaction.DeclineRedaction;
import org.taizhang.api.redaction.ProposeRedaction;
import org.taizhang.api.redaction.RedactionId;
import org.taizhang.api.redaction.RedactionRefusal;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Sender;
import org.taizhang.command.evidence.EvidenceFiles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Texts and files are made unreadable for good: one person asks, another agrees. */
@RestController
@RequestMapping("/api/v1/redactions")
@Tag(name = "redactions", description = "抹除 · redactions")
class RedactionEndpoint {

    private final StoredTexts texts;
    private final EvidenceFiles files;

    RedactionEndpoint(StoredTexts texts, EvidenceFiles files) {
        this.texts = texts;
        this.files = files;
    }

    /** @param path of the text in the event as {@code GET /texts} gives it: a JSON pointer */
    record TextBody(@NotBlank @Size(max = 200) String stream, @Min(0) long sequence,
            @NotBlank @Size(max = 500) String path) {}

    record RedactionBody(@Nullable @Size(max = 500) List<@NotNull @Valid TextBody> texts,
            @Nullable @Size(max = 500) List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> files,
            @NotBlank @Size(max = 2_000) String grounds) {}

    record ReasonBody(@NotBlank @Size(max = 2_000) String reason) {}

    @Issues(ProposeRedaction.class)
    @PostMapping
    @Operation(summary = "申请抹除文字或文件 · ProposeRedaction")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> propose(@RequestBody @Valid RedactionBody body, Sender sender) {
        List<String> named = body.files() == null ? List.of() : body.files().stream().distinct().toList();
        for (String file : named) {
            if (files.find(file).isEmpty()) {
                throw new Refusal(RedactionRefusal.REDACTION_FILE_UNKNOWN,
                        List.of(Missing.of(RedactionRefusal.REDACTION_FILE_UNKNOWN, file)));
            }
        }
        List<StoredTexts.Place> places = body.texts() == null
                ? List.of()
                : body.texts().stream().map(text -> new StoredTexts.Place(text.stream(), text.sequence(), text.path()))
                        .distinct().toList();
        return sender.create(new ProposeRedaction(new RedactionId(sender.newId("redaction")), texts.at(places), named,
                body.grounds()), body);
    }

    @Issues(ApproveRedaction.class)
    @PostMapping("/{id}/approve")
    @Operation(summary = "批准抹除，不可恢复 · ApproveRedaction: cannot be undone")
    ResponseEntity<Answer> approve(@PathVariable RedactionId id, Sender sender) {
        return sender.sendMatching(new ApproveRedaction(id), null);
    }

    @Issues(DeclineRedaction.class)
    @PostMapping("/{id}/decline")
    @Operation(summary = "不予抹除 · DeclineRedaction")
    ResponseEntity<Answer> decline(@PathVariable RedactionId id, @RequestBody @Valid ReasonBody body, Sender sender) {
        return sender.sendMatching(new DeclineRedaction(id, body.reason()), body);
    }
}
