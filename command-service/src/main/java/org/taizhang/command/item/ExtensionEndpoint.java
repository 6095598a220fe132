package org.taizhang.command.item;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.item.DeclineExtension;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.GrantExtension;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.RequestExtension;
import org.taizhang.api.item.WithdrawExtension;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Sender;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Extensions: requested, granted, declined, taken back. */
@RestController
@RequestMapping("/api/v1/items/{id}")
@Tag(name = "extensions", description = "延期 · extensions")
class ExtensionEndpoint {

    record RequestBodyOfExtension(@NotNull LocalDate newDate, @NotBlank @Size(max = 2_000) String reason,
            @NotBlank @Size(max = 20_000) String progress) {}

    record GrantBody(@Nullable @Size(max = 20_000) String text) {}

    @Issues(RequestExtension.class)
    @PostMapping("/measures/{measure}/extensions")
    @Operation(summary = "申请延期 · RequestExtension")
    ResponseEntity<Answer> request(@PathVariable ItemId id, @PathVariable MeasureId measure,
            @RequestBody @Valid RequestBodyOfExtension body, Sender sender) {
        ExtensionId extension = new ExtensionId(sender.newId("extension"));
        return sender.send(
                new RequestExtension(id, measure, extension, body.newDate(), body.reason(), body.progress()), body);
    }

    @Issues(GrantExtension.class)
    @PostMapping("/extensions/{extension}/grant")
    @Operation(summary = "批准延期 · GrantExtension")
    ResponseEntity<Answer> grant(@PathVariable ItemId id, @PathVariable ExtensionId extension,
            @RequestBody @Valid GrantBody body, Sender sender) {
        String text = body.text() == null ? "" : body.text();
        return sender.sendMatching(new GrantExtension(id, extension, text), body);
    }

    @Issues(DeclineExtension.class)
    @PostMapping("/extensions/{extension}/decline")
    @Operation(summary = "不同意延期 · DeclineExtension")
    ResponseEntity<Answer> decline(@PathVariable ItemId id, @PathVariable ExtensionId extension,
            @RequestBody @Valid ItemEndpoint.ReasonBody body, Sender sender) {
        return sender.sendMatching(new DeclineExtension(id, extension, body.reason()), body);
    }

    @Issues(WithdrawExtension.class)
    @PostMapping("/extensions/{extension}/withdraw")
    @Operation(summary = "撤回延期申请 · WithdrawExtension")
    ResponseEntity<Answer> withdraw(@PathVariable ItemId id, @PathVariable ExtensionId extension,
            @RequestBody @Valid ItemEndpoint.ReasonBody body, Sender sender) {
        return sender.send(new WithdrawExtension(id, extension, body.reason()), body);
    }
}
