package org.taizhang.command.item;

import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.item.AcceptEvidence;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ReturnEvidence;
import org.taizhang.api.item.SubmitEvidence;
import org.taizhang.api.item.WithdrawEvidence;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
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

/** Evidence: handed in, accepted, returned. */
@RestController
@RequestMapping("/api/v1/items/{id}")
@Tag(name = "evidence", description = "佐证材料 · evidence")
class EvidenceEndpoint {

    private final StoredFiles files;

    EvidenceEndpoint(StoredFiles files) {
        this.files = files;
    }

    record SubmitBody(@NotEmpty @Size(max = 100) List<@Valid @NotNull FileBody> files,
            @NotBlank @Size(max = 20_000) String effect) {}

    @Issues(SubmitEvidence.class)
    @PostMapping("/measures/{measure}/evidence")
    @Operation(summary = "提交佐证材料 · SubmitEvidence")
    ResponseEntity<Answer> submit(@PathVariable ItemId id, @PathVariable MeasureId measure,
            @RequestBody @Valid SubmitBody body, Sender sender) {
        EvidenceId evidence = new EvidenceId(sender.newId("evidence"));
        return sender.send(new SubmitEvidence(id, measure, evidence, files.of(body.files()), body.effect()), body);
    }

    @Issues(AcceptEvidence.class)
    @PostMapping("/evidence/{evidence}/accept")
    @Operation(summary = "审核通过佐证材料 · AcceptEvidence")
    ResponseEntity<Answer> accept(@PathVariable ItemId id, @PathVariable EvidenceId evidence, Sender sender) {
        return sender.send(new AcceptEvidence(id, evidence), null);
    }

    @Issues(ReturnEvidence.class)
    @PostMapping("/evidence/{evidence}/return")
    @Operation(summary = "退回佐证材料 · ReturnEvidence")
    ResponseEntity<Answer> giveBack(@PathVariable ItemId id, @PathVariable EvidenceId evidence,
            @RequestBody @Valid ItemEndpoint.ReasonBody body, Sender sender) {
        return sender.send(new ReturnEvidence(id, evidence, body.reason()), body);
    }

    @Issues(WithdrawEvidence.class)
    @PostMapping("/evidence/{evidence}/withdraw")
    @Operation(summary = "撤回佐证材料 · WithdrawEvidence")
    ResponseEntity<Answer> withdraw(@PathVariable ItemId id, @PathVariable EvidenceId evidence,
            @RequestBody @Valid ItemEndpoint.ReasonBody body, Sender sender) {
        return sender.send(new WithdrawEvidence(id, evidence, body.reason()), body);
    }
}
