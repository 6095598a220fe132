package org.taizhang.query.history;

import org.taizhang.api.ledger.Sentence;
import org.taizhang.api.plan.ItemCovered;
import org.taizhang.api.plan.PlanApproved;
import org.taizhang.api.plan.PlanConcluded;
import org.taizhang.api.plan.PlanDrafted;
import org.taizhang.api.plan.PlanEvent;
import org.taizhang.api.plan.PlanReturned;
import org.taizhang.api.plan.PlanSubmitted;
import org.taizhang.api.plan.PlanWithdrawn;
import org.taizhang.api.plan.RevisionAbandoned;
import org.taizhang.api.plan.RevisionApproved;
import org.taizhang.api.plan.RevisionProposed;

/** Says in a sentence what happened to a plan. */
final class PlanSentences {

    private PlanSentences() {}

    static Sentence of(PlanEvent event) {
        return switch (event) {
            case PlanDrafted e -> say("起草了整改方案“%s”。", "Drafted the plan \"%s\".", e.title());
            case ItemCovered _ -> say("方案纳入了一个问题。", "The plan covers one more item.");
            case PlanSubmitted e -> say("提交方案第 %d 版待批准，含 %d 个问题。", "Submitted version %d with %d items.",
                    e.version(), e.items().size());
            case PlanApproved e -> saying(e.text(), "批准了方案第 %d 版", "Approved version %d", e.version());
            case PlanReturned e -> say("退回了方案第 %d 版，理由：“%s”。", "Returned version %d: \"%s\".", e.version(),
                    e.reason());
            case RevisionProposed e -> say("提出修订方案（现行第 %d 版），涉及 %d 个问题，理由：“%s”。",
                    "Proposed a revision of version %d that changes %d items: \"%s\".", e.revises(),
                    e.changes().size(), e.reason());
            case RevisionApproved e -> saying(e.text(), "批准了修订后的方案第 %d 版（变更 %d 个问题，新增 %d 个）",
                    "Approved the revised version %d (%d items changed, %d new)", e.version(), e.changes().size(),
                    e.admitted().size());
            case RevisionAbandoned e -> say("放弃了方案修订，理由：“%s”。", "Abandoned the revision: \"%s\".", e.reason());
            case PlanConcluded e -> saying(e.text(), "方案办结", "Concluded the plan");
            case PlanWithdrawn e -> say("撤回了方案，理由：“%s”。", "Withdrew the plan: \"%s\".", e.reason());
        };
    }

    /** With what was remarked, if anything was. */
    private static Sentence saying(String remark, String zh, String en, Object... parts) {
        return remark.isBlank()
                ? say(zh + "。", en + ".", parts)
                : new Sentence(zh.formatted(parts) + "：“" + remark + "”。",
                        en.formatted(parts) + ": \"" + remark + "\".");
    }

    private static Sentence say(String zh, String en, Object... parts) {
        return new Sentence(zh.formatted(parts), en.formatted(parts));
    }
}
