package org.taizhang.query.history;

import org.taizhang.api.DomainEvent;
import org.taizhang.api.accountability.AccountabilityMarkerRecorded;
import org.taizhang.api.accountability.AccountabilityMarkerRevoked;
import org.taizhang.api.accountability.MarkerEvent;
import org.taizhang.api.act.ActKind;
import org.taizhang.api.inspection.Inspection;
import org.taizhang.api.inspection.InspectionAmended;
import org.taizhang.api.inspection.InspectionEvent;
import org.taizhang.api.inspection.InspectionRecorded;
import org.taizhang.api.ledger.Sentence;
import org.taizhang.api.lookback.LookBackEvent;
import org.taizhang.api.lookback.LookBackRecorded;
import org.taizhang.api.notice.NextStepProposed;
import org.taizhang.api.notice.NoticeEvent;
import org.taizhang.api.notice.NoticeFollowed;
import org.taizhang.api.notice.NoticeIssued;
import org.taizhang.api.notice.NoticeReplied;
import org.taizhang.api.notice.NoticeWithdrawn;
import org.taizhang.api.notice.ProposalDismissed;
import org.taizhang.api.notice.ReplyAccepted;
import org.taizhang.api.notice.ReplyReturned;
import org.taizhang.api.rule.RuleEstablished;
import org.taizhang.api.rule.RuleEvent;
import org.taizhang.query.edge.Names;

/**
 * Says in a sentence what an act did to one of the items that it covers. What is said of all of them is left out: some
 * of them the reader may not be allowed to see.
 */
final class ActSentences {

    private ActSentences() {}

    static ActKind kind(Object event) {
        return switch (event) {
            case NoticeEvent _ -> ActKind.NOTICE;
            case InspectionEvent _ -> ActKind.INSPECTION;
            case LookBackEvent _ -> ActKind.LOOK_BACK;
            case RuleEvent _ -> ActKind.RULE;
            case MarkerEvent _ -> ActKind.MARKER;
            default -> throw new IllegalArgumentException("no act: " + event.getClass());
        };
    }

    /** Whose names the sentences need. */
    static void want(Object event, Names.Wanted wanted) {
        if (event instanceof NoticeIssued e) {
            wanted.unit(e.unit().value());
        } else if (event instanceof RuleEstablished e) {
            wanted.unit(e.rule().unit().value());
        }
    }

    static Sentence of(DomainEvent event, String item, Names names) {
        return switch (event) {
            case NoticeEvent e -> notice(e, names);
            case InspectionRecorded e -> inspected(e.inspection(), item, "", "");
            case InspectionAmended e -> inspected(e.inspection(), item, "更正：", "Corrected: ");
            case LookBackRecorded e -> lookedBack(e, item);
            case RuleEstablished e -> say("%s登记了制度《%s》（%s，%s）。", "%s recorded the rule \"%s\" (%s, %s).",
                    names.unit(e.rule().unit().value()).name(), e.rule().name(), e.rule().documentNumber(),
                    e.rule().effectiveOn());
            case AccountabilityMarkerRecorded e -> new Sentence(
                    "登记了%s标记：%s，%s。".formatted(e.marker().kind().zh(), e.marker().organisation(),
                            e.marker().documentNumber()),
                    "Marked with \"%s\": %s, %s.".formatted(e.marker().kind().en(), e.marker().organisation(),
                            e.marker().documentNumber()));
            case AccountabilityMarkerRevoked _ -> say("撤销了问责标记。", "Revoked an accountability marker.");
            default -> throw new IllegalStateException("no sentence for " + event.getClass());
        };
    }

    private static Sentence notice(NoticeEvent event, Names names) {
        return switch (event) {
            case NoticeIssued e -> new Sentence(
                    "向%s发出%s %s，请于 %s 前回复。".formatted(names.unit(e.unit().value()).name(), e.type().zh(), e.number(),
                            e.replyBy()),
                    "Issued %s %s to %s, to be replied to by %s.".formatted(e.type().en(), e.number(),
                            names.unit(e.unit().value()).name(), e.replyBy()));
            case NoticeReplied _ -> say("回复了通知。", "Replied to the notice.");
            case ReplyAccepted _ -> say("审核通过了对通知的回复。", "Accepted the reply to the notice.");
            case ReplyReturned e -> say("退回了对通知的回复，请于 %s 前重新回复。",
                    "Returned the reply to the notice; another is awaited by %s.", e.replyBy());
            case NoticeWithdrawn _ -> say("撤回了通知。", "Withdrew the notice.");
            case NextStepProposed e -> new Sentence(
                    "逾期未回复（期限 %s），建议发出%s。".formatted(e.unansweredSince(), e.next().zh()),
                    "Unanswered since %s; proposed as next step: %s.".formatted(e.unansweredSince(), e.next().en()));
            case ProposalDismissed _ -> say("未采纳升级建议。", "Dismissed the proposed next step.");
            case NoticeFollowed e -> new Sentence("已升级为%s。".formatted(e.type().zh()),
                    "Took the next step: %s.".formatted(e.type().en()));
        };
    }

    private static Sentence inspected(Inspection inspection, String item, String zh, String en) {
        return inspection.findings().stream().filter(f -> f.itemId().value().equals(item)).findFirst()
                .map(f -> new Sentence(
                        "%s四不两直检查（%s，%s）%s：“%s”。".formatted(zh, inspection.tookPlaceOn(), inspection.place(),
                                f.result().zh(), f.text()),
                        "%sUnannounced inspection (%s, %s): %s, \"%s\".".formatted(en, inspection.tookPlaceOn(),
                                inspection.place(), f.result().en(), f.text())))
                .orElseGet(() -> say("四不两直检查未涉及该问题。", "The inspection did not cover this item yet."));
    }

    private static Sentence lookedBack(LookBackRecorded e, String item) {
        return e.items().stream().map(reviewed -> reviewed.finding()).filter(f -> f.itemId().value().equals(item))
                .findFirst()
                .map(f -> new Sentence("回头看（%s）%s：“%s”。".formatted(e.reviewedOn(), f.result().zh(), f.text()),
                        "Look-back (%s): %s, \"%s\".".formatted(e.reviewedOn(), f.result().en(), f.text())))
                .orElseThrow();
    }

    private static Sentence say(String zh, String en, Object... parts) {
        return new Sentence(zh.formatted(parts), en.formatted(parts));
    }
}
