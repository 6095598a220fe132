package org.taizhang.command.item;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.item.AcceptTakenOverClosure;
import org.taizhang.api.item.ApproveClosureStep;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.CloseItem;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ReopenItem;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.item.RequestClosure;
import org.taizhang.api.item.ReturnClosure;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Sender;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Closing in steps, and reopening. */
@RestController
@RequestMapping("/api/v1/items/{id}")
@Tag(name = "closure", description = "销号 · closure")
class ClosureEndpoint {

    record RequestBodyOfClosure(@Nullable Boolean shortChain, @NotBlank @Size(max = 20_000) String text) {}

    record ApproveBody(@NotNull ChainStep step, @NotNull List<@Pattern(regexp = "[0-9a-f]{64}") String> evidence,
            @Nullable @Size(max = 20_000) String text) {}

    record CloseBody(@Nullable @Size(max = 20_000) String text) {}

    record ReopenBody(@NotNull ReopenKind kind, @NotBlank @Size(max = 2_000) String reason,
            @Nullable List<@NotNull MeasureId> measures) {}

    @Issues(RequestClosure.class)
    @PostMapping("/closure")
    @Operation(summary = "申请销号 · RequestClosure")
    ResponseEntity<Answer> request(@PathVariable ItemId id, @RequestBody @Valid RequestBodyOfClosure body,
            Sender sender) {
        return sender.send(new RequestClosure(id, Boolean.TRUE.equals(body.shortChain()), body.text()), body);
    }

    @Issues(ApproveClosureStep.class)
    @PostMapping("/closure/approve")
    @Operation(summary = "审核·复核通过 · ApproveClosureStep")
    ResponseEntity<Answer> approve(@PathVariable ItemId id, @RequestBody @Valid ApproveBody body, Sender sender) {
        return sender.sendMatching(new ApproveClosureStep(id, body.step(), sender.seenVersion(), body.evidence(),
                text(body.text())), body);
    }

    @Issues(ReturnClosure.class)
    @PostMapping("/closure/return")
    @Operation(summary = "退回销号申请 · ReturnClosure")
    ResponseEntity<Answer> giveBack(@PathVariable ItemId id, @RequestBody @Valid ItemEndpoint.ReasonBody body,
            Sender sender) {
        return sender.sendMatching(new ReturnClosure(id, body.reason()), body);
    }

    @Issues(CloseItem.class)
    @PostMapping("/close")
    @Operation(summary = "销号 · CloseItem")
    ResponseEntity<Answer> close(@PathVariable ItemId id, @RequestBody @Valid CloseBody body, Sender sender) {
        return sender.sendMatching(new CloseItem(id, text(body.text())), body);
    }

    @Issues(AcceptTakenOverClosure.class)
    @PostMapping("/closure/accept-declaration")
    @Operation(summary = "认可旧账销号声明 · AcceptTakenOverClosure")
    ResponseEntity<Answer> acceptDeclaration(@PathVariable ItemId id, @RequestBody @Valid ItemEndpoint.TextBody body,
            Sender sender) {
        return sender.sendMatching(new AcceptTakenOverClosure(id, body.text()), body);
    }

    @Issues(ReopenItem.class)
    @PostMapping("/reopen")
    @Operation(summary = "撤销销号或反弹 · ReopenItem")
    ResponseEntity<Answer> reopen(@PathVariable ItemId id, @RequestBody @Valid ReopenBody body, Sender sender) {
        return sender.sendMatching(
                new ReopenItem(id, body.kind(), body.reason(), MeasureBody.orNone(body.measures())), body);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
