package org.taizhang.query.inbox;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.ledger.Sentence;
import org.taizhang.api.message.MessageKind;

/** Says in a sentence what a message tells. */
final class MessageSentences {

    private MessageSentences() {}

    /**
     * What the words are made of; null where the message is about none.
     *
     * @param item number and title of the item
     * @param act title of the notice
     * @param due the day that it is about
     * @param sentOn the day on which it was sent
     */
    record Words(@Nullable String item, @Nullable String measure, @Nullable String act, @Nullable String plan,
            @Nullable LocalDate due, LocalDate sentOn, @Nullable String by) {

        long daysLate() {
            return due == null ? 0 : ChronoUnit.DAYS.between(due, sentOn);
        }

        String what() {
            return measure == null ? or(item) : or(item) + "“" + measure + "”";
        }

        String whatEn() {
            return measure == null ? or(item) : or(item) + " \"" + measure + "\"";
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }

        String actor() {
            return by == null ? "系统" : by;
        }

        String actorEn() {
            return by == null ? "The system" : by;
        }
    }

    static Sentence of(MessageKind kind, Words w) {
        String what = w.what();
        String whatEn = w.whatEn();
        return switch (kind) {
            case DEADLINE_NEAR -> new Sentence("%s 将于 %s 到期，请抓紧办理。".formatted(what, w.due()),
                    "%s is due on %s.".formatted(whatEn, w.due()));
            case OVERDUE -> new Sentence("%s 已于 %s 到期，逾期 %d 天。".formatted(what, w.due(), w.daysLate()),
                    "%s was due on %s, %d days ago.".formatted(whatEn, w.due(), w.daysLate()));
            case REVIEW_DUE -> dated(w, what, whatEn, "的定期评估", "the review of ");
            case LOOK_BACK_DUE -> dated(w, what, whatEn, "的回头看", "the look-back on ");
            case REPLY_DUE -> dated(w, "“%s”".formatted(w.act()), w.act() + "", "的回复", "the reply to ");
            case DELEGATION_ENDS -> new Sentence("工作委托将于 %s 到期。".formatted(w.due()),
                    "The delegation of work ends on %s.".formatted(w.due()));
            case NEXT_STEP_PROPOSED -> new Sentence("“%s”逾期未回复（期限 %s），建议升级督办。".formatted(w.act(), w.due()),
                    "%s was to be replied to by %s and was not; the next step is proposed.".formatted(w.act(),
                            w.due()));
            case CLAIM_WAITING -> plain("%s 待认领。", "%s waits to be claimed.", what, whatEn);
            case ASSIGNED -> plain("%s 由您负责。", "%s is yours.", what, whatEn);
            case EVIDENCE_ACCEPTED -> by(w, "通过了 %s 的佐证材料。", "accepted the evidence for %s.");
            case EVIDENCE_RETURNED -> by(w, "退回了 %s 的佐证材料，请查看理由后重新提交。",
                    "returned the evidence for %s; see why, and hand it in again.");
            case EXTENSION_WAITING -> by(w, "申请将 %s 延期至 " + w.due() + "，请审批。",
                    "asks to extend %s to " + w.due() + "; please decide.");
            case EXTENSION_GRANTED -> by(w, "批准将 %s 延期至 " + w.due() + "。", "extended %s to " + w.due() + ".");
            case EXTENSION_DECLINED -> by(w, "不同意 %s 延期。", "declined to extend %s.");
            case CLOSURE_WAITING -> plain("%s 申请销号，等待您审核。", "%s waits for your step of its closing.", what,
                    whatEn);
            case CLOSURE_RETURNED -> by(w, "退回了 %s 的销号申请。", "returned the request to close %s.");
            case ITEM_CLOSED -> plain("%s 已销号。", "%s is closed.", what, whatEn);
            case ITEM_REOPENED -> plain("%s 重新进入整改。", "%s is open again.", what, whatEn);
            case NOTICE_ISSUED -> new Sentence("收到“%s”，请于 %s 前回复。".formatted(w.act(), w.due()),
                    "%s came; please reply by %s.".formatted(w.act(), w.due()));
            case NOTICE_REPLIED -> new Sentence("%s回复了“%s”，请审核。".formatted(w.actor(), w.act()),
                    "%s replied to %s; please decide.".formatted(w.actorEn(), w.act()));
            case REPLY_RETURNED -> new Sentence("对“%s”的回复被退回，请于 %s 前重新回复。".formatted(w.act(), w.due()),
                    "The reply to %s was returned; please reply anew by %s.".formatted(w.act(), w.due()));
            case PLAN_WAITING -> plain("整改方案《%s》待批准。", "The plan %s waits to be approved.", w.plan(), w.plan());
            case PLAN_APPROVED -> plain("整改方案《%s》已批准。", "The plan %s was approved.", w.plan(), w.plan());
            case PLAN_RETURNED -> plain("整改方案《%s》被退回，请查看理由。", "The plan %s was returned; see why.", w.plan(),
                    w.plan());
        };
    }

    private static Sentence dated(Words w, String what, String whatEn, String of, String theEn) {
        return w.daysLate() > 0
                ? new Sentence("%s%s应于 %s 完成，已过 %d 天。".formatted(what, of, w.due(), w.daysLate()),
                        "%s%s was due on %s, %d days ago.".formatted(capital(theEn), whatEn, w.due(), w.daysLate()))
                : new Sentence("%s%s应于 %s 前完成。".formatted(what, of, w.due()),
                        "%s%s is due on %s.".formatted(capital(theEn), whatEn, w.due()));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Sentence by(Words w, String zh, String en) {
        return new Sentence(w.actor() + zh.formatted(w.what()), w.actorEn() + " " + en.formatted(w.whatEn()));
    }

    private static Sentence plain(String zh, String en, @Nullable String what, @Nullable String whatEn) {
        return new Sentence(zh.formatted(what), en.formatted(whatEn));
    }
}
