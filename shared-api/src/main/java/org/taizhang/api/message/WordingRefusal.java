package org.taizhang.api.message;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a message is not worded so. */
public enum WordingRefusal implements RefusalCode {

    WORDING_UNCHANGED(
            Reason.conflict("该消息已经是这个措辞，无需更改。", "The message is worded so already; there is nothing to change.")),
    TEMPLATE_EMPTY(Reason.invalid("中英文模板都须填写。", "A template is needed in both languages.")),
    TEMPLATE_TOO_LONG(Reason.invalid("模板太长，最多 500 个字。", "A template has at most 500 characters.")),
    TEMPLATE_UNREADABLE(Reason.invalid("模板读不懂：只能使用列出的名称，写在双花括号里，如 {{事项}}、{{期限}}；分段须成对，如 {{#逾期}}…{{/逾期}}。",
            "The template cannot be read: use the listed names in double braces, such as {{what}} and {{due}}; a section "
                    + "has both ends, as {{#late}}…{{/late}}."));

    private final Reason reason;

    WordingRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
