package org.taizhang.command.notice;

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
import org.taizhang.api.covering.ItemStanding;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.notice.AcceptReply;
import org.taizhang.api.notice.DismissProposal;
import org.taizhang.api.notice.FollowedNotice;
import org.taizhang.api.notice.IssueNotice;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.notice.NoticeType;
import org.taizhang.api.notice.ProposeNextStep;
import org.taizhang.api.notice.ReplyToNotice;
import org.taizhang.api.notice.ReturnReply;
import org.taizhang.api.notice.WithdrawNotice;
import org.taizhang.api.unit.UnitId;
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

/** Notices: issued, replied to, decided on; and the next step of the ladder. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "notices", description = "提醒、交办函、督办单 · notices")
class NoticeEndpoint {

    private final ItemStandings items;
    private final Notices notices;
    private final NoticeNumbers numbers;
    private final Known known;

    NoticeEndpoint(ItemStandings items, Notices notices, NoticeNumbers numbers, Known known) {
        this.items = items;
        this.notices = notices;
        this.numbers = numbers;
        this.known = known;
    }

    record IssueBody(@NotNull NoticeType type, @NotNull UnitId unit,
            @NotEmpty @Size(max = 500) List<@NotNull ItemId> itemIds, @NotBlank @Size(max = 20_000) String text,
            @Nullable LocalDate replyBy, @Nullable NoticeId follows) {}

    record ReplyBody(@NotBlank @Size(max = 20_000) String text) {}

    record ReturnBody(@NotBlank @Size(max = 2_000) String reason, @Nullable LocalDate replyBy) {}

    record ReasonBody(@NotBlank @Size(max = 2_000) String reason) {}

    @Issues(IssueNotice.class)
    @PostMapping
    @Operation(summary = "发出提醒、交办函或督办单 · IssueNotice")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> issue(@RequestBody @Valid IssueBody body, Sender sender) {
        known.requireUnits(List.of(body.unit()));
        List<ItemStanding> covered = items.of(body.itemIds());
        FollowedNotice follows = body.follows() == null ? null : notices.followed(body.follows());
        NoticeId id = new NoticeId(sender.newId("notice"));
        return sender.create(new IssueNotice(id, numbers.reserve(id, body.type()), body.type(), body.unit(), covered,
                body.text(), body.replyBy(), follows), body);
    }

    @Issues(ReplyToNotice.class)
    @PostMapping("/{id}/reply")
    @Operation(summary = "回复 · ReplyToNotice")
    ResponseEntity<Answer> reply(@PathVariable NoticeId id, @RequestBody @Valid ReplyBody body, Sender sender) {
        return sender.send(new ReplyToNotice(id, body.text(), notices.owners(id)), body);
    }

    @Issues(AcceptReply.class)
    @PostMapping("/{id}/accept-reply")
    @Operation(summary = "通过回复 · AcceptReply")
    ResponseEntity<Answer> accept(@PathVariable NoticeId id, Sender sender) {
        return sender.sendMatching(new AcceptReply(id), null);
    }

    @Issues(ReturnReply.class)
    @PostMapping("/{id}/return-reply")
    @Operation(summary = "退回回复 · ReturnReply")
    ResponseEntity<Answer> giveBack(@PathVariable NoticeId id, @RequestBody @Valid ReturnBody body, Sender sender) {
        return sender.sendMatching(new ReturnReply(id, body.reason(), body.replyBy()), body);
    }

    @Issues(WithdrawNotice.class)
    @PostMapping("/{id}/withdraw")
    @Operation(summary = "撤回通知 · WithdrawNotice")
    ResponseEntity<Answer> withdraw(@PathVariable NoticeId id, @RequestBody @Valid ReasonBody body, Sender sender) {
        return sender.sendMatching(new WithdrawNotice(id, body.reason()), body);
    }

    @Issues(ProposeNextStep.class)
    @PostMapping("/{id}/propose")
    @Operation(summary = "提出升级建议 · ProposeNextStep")
    ResponseEntity<Answer> propose(@PathVariable NoticeId id, Sender sender) {
        return sender.send(new ProposeNextStep(id), null);
    }

    @Issues(DismissProposal.class)
    @PostMapping("/{id}/dismiss")
    @Operation(summary = "不采纳升级建议 · DismissProposal")
    ResponseEntity<Answer> dismiss(@PathVariable NoticeId id, @RequestBody @Valid ReasonBody body, Sender sender) {
        return sender.sendMatching(new DismissProposal(id, body.reason()), body);
    }
}
