package org.taizhang.api.message;

import static org.taizhang.api.message.MailPace.AT_ONCE;
import static org.taizhang.api.message.MailPace.DIGEST;

/** What a message is about, how it is worded and when it is mailed unless somebody said otherwise. */
public enum MessageKind {

    DEADLINE_NEAR("临期提醒", "Deadline near", AT_ONCE, "{{事项}} 将于 {{期限}} 到期，请抓紧办理。", "{{what}} is due on {{due}}."),
    OVERDUE("逾期提醒", "Overdue", AT_ONCE, "{{事项}} 已于 {{期限}} 到期，逾期 {{天数}} 天。",
            "{{what}} was due on {{due}}, {{days}} days ago."),
    /** Of measures that are late for the last time that is reminded: once a day, to those who oversee. */
    LONG_OVERDUE("长期逾期", "Long overdue", AT_ONCE, "有措施长期逾期未完成，建议督办；请在“我的待办”中查看。",
            "Measures are long overdue, and a notice is proposed; see your tasks."),
    /** Once a day. */
    REVIEW_DUE("评估提醒", "Reviews due", DIGEST, "有长期坚持措施的定期评估即将到期或已逾期，请在“我的待办”中办理。",
            "Reviews of continuous measures are due soon or late; see your tasks."),
    REPLY_DUE("回复提醒", "Reply due", AT_ONCE,
            "“{{督办}}”的回复应于 {{期限}} {{#逾期}}完成，已过 {{天数}} 天。{{/逾期}}{{^逾期}}前完成。{{/逾期}}",
            "The reply to {{notice}} {{#late}}was due on {{due}}, {{days}} days ago.{{/late}}"
                    + "{{^late}}is due on {{due}}.{{/late}}"),
    /** Once a day. */
    LOOK_BACK_DUE("回头看提醒", "Look-backs due", DIGEST, "有已销号问题的回头看即将到期或已逾期，请在“我的待办”中办理。",
            "Look-backs on closed items are due soon or late; see your tasks."),
    DELEGATION_ENDS("委托将到期", "Delegation ends", DIGEST, "工作委托将于 {{期限}} 到期。", "The delegation of work ends on {{due}}."),
    NEXT_STEP_PROPOSED("建议升级督办", "Next step proposed", AT_ONCE, "“{{督办}}”逾期未回复（期限 {{期限}}），建议升级督办。",
            "{{notice}} was to be replied to by {{due}} and was not; the next step is proposed."),
    CLAIM_WAITING("待认领", "To be claimed", AT_ONCE, "{{事项}} 待认领。", "{{what}} waits to be claimed."),
    ASSIGNED("新的整改措施", "Measure assigned", AT_ONCE, "{{事项}} 由您负责。", "{{what}} is yours."),
    EVIDENCE_ACCEPTED("佐证材料通过", "Evidence accepted", DIGEST, "{{办理人}}通过了 {{事项}} 的佐证材料。",
            "{{by}} accepted the evidence for {{what}}."),
    EVIDENCE_RETURNED("佐证材料退回", "Evidence returned", AT_ONCE, "{{办理人}}退回了 {{事项}} 的佐证材料，请查看理由后重新提交。",
            "{{by}} returned the evidence for {{what}}; see why, and hand it in again."),
    EXTENSION_WAITING("延期待批", "Extension to decide on", AT_ONCE, "{{办理人}}申请将 {{事项}} 延期至 {{期限}}，请审批。",
            "{{by}} asks to extend {{what}} to {{due}}; please decide."),
    EXTENSION_GRANTED("延期已批准", "Extension granted", DIGEST, "{{办理人}}批准将 {{事项}} 延期至 {{期限}}。",
            "{{by}} extended {{what}} to {{due}}."),
    EXTENSION_DECLINED("延期未批准", "Extension declined", AT_ONCE, "{{办理人}}不同意 {{事项}} 延期。",
            "{{by}} declined to extend {{what}}."),
    CLOSURE_WAITING("销号待审核", "Closure step to decide on", AT_ONCE, "{{事项}} 申请销号，等待您审核。",
            "{{what}} waits for your step of its closing."),
    CLOSURE_RETURNED("销号申请退回", "Closure returned", AT_ONCE, "{{办理人}}退回了 {{事项}} 的销号申请。",
            "{{by}} returned the request to close {{what}}."),
    ITEM_CLOSED("已销号", "Item closed", DIGEST, "{{事项}} 已销号。", "{{what}} is closed."),
    ITEM_REOPENED("重新整改", "Item reopened", AT_ONCE, "{{事项}} 重新进入整改。", "{{what}} is open again."),
    NOTICE_ISSUED("收到督办", "Notice received", AT_ONCE, "收到“{{督办}}”，请于 {{期限}} 前回复。",
            "{{notice}} came; please reply by {{due}}."),
    NOTICE_REPLIED("督办已回复", "Notice replied to", AT_ONCE, "{{办理人}}回复了“{{督办}}”，请审核。",
            "{{by}} replied to {{notice}}; please decide."),
    REPLY_RETURNED("回复退回", "Reply returned", AT_ONCE, "对“{{督办}}”的回复被退回，请于 {{期限}} 前重新回复。",
            "The reply to {{notice}} was returned; please reply anew by {{due}}."),
    PLAN_WAITING("方案待批准", "Plan to approve", AT_ONCE, "整改方案《{{方案}}》待批准。", "The plan {{plan}} waits to be approved."),
    PLAN_APPROVED("方案已批准", "Plan approved", DIGEST, "整改方案《{{方案}}》已批准。", "The plan {{plan}} was approved."),
    PLAN_RETURNED("方案退回", "Plan returned", AT_ONCE, "整改方案《{{方案}}》被退回，请查看理由。",
            "The plan {{plan}} was returned; see why.");

    private final String zh;
    private final String en;
    private final MailPace pace;
    private final String zhTemplate;
    private final String enTemplate;

    MessageKind(String zh, String en, MailPace pace, String zhTemplate, String enTemplate) {
        this.zh = zh;
        this.en = en;
        this.pace = pace;
        this.zhTemplate = zhTemplate;
        this.enTemplate = enTemplate;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** When it is mailed to who said nothing else. */
    public MailPace pace() {
        return pace;
    }

    /** Its wording until the organisation has one of its own; see {@link TemplateName}. */
    public Wording wording() {
        return new Wording(zhTemplate, enTemplate);
    }
}
