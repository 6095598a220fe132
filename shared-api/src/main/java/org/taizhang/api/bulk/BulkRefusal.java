package org.taizhang.api.bulk;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a command to a bulk job is refused. */
public enum BulkRefusal implements RefusalCode {

    BULK_EXISTS(Reason.conflict("该批量操作已开始。", "This bulk job has begun already.")),
    BULK_UNKNOWN(Reason.notFound("没有这个批量操作。", "There is no such bulk job.")),
    BULK_EMPTY(Reason.invalid("请至少选择一个问题或措施。", "Select at least one item or measure.")),
    BULK_TARGET_TWICE(Reason.invalid("同一事项被选择了两次，请核对。", "The same thing was selected twice; check the selection.")),
    BULK_NEEDS_MEASURES(Reason.invalid("该操作针对措施，所选问题没有未办结的措施。",
            "This act is on measures, and the selected item has none that is open.")),
    BULK_ENDED(Reason.conflict("该批量操作已结束。", "This bulk job has ended.")),
    BULK_NOT_STARTER(Reason.forbidden("只有发起人或整改办可以停止批量操作。",
            "Only who started a bulk job, or the office, may stop it."));

    private final Reason reason;

    BulkRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
