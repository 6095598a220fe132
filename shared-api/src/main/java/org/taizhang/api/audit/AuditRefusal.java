package org.taizhang.api.audit;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** What can stand against a proof. */
public enum AuditRefusal implements RefusalCode {

    NOTHING_SIGNED(Reason.unavailable("审计日志还没有签名的检查点，请稍后再试。",
            "The audit log has no signed checkpoint yet; try again in a moment.")),
    NOT_SIGNED_YET(Reason.unavailable("这条记录还没有签名，请稍后再试。",
            "This leaf is under no signed checkpoint yet; try again in a moment.")),
    LEAF_UNKNOWN(Reason.notFound("审计日志中没有这条记录。", "The audit log has no such leaf.")),
    TREE_SIZE_UNKNOWN(Reason.invalid("起止条数应满足 1 ≤ from ≤ to ≤ 审计日志的条数。",
            "Sizes are such that 1 ≤ from ≤ to ≤ the size of the audit log.")),
    ONE_SUBJECT(Reason.invalid("一个核验包只针对一个问题或一个方案，请只填其中之一。",
            "A bundle is of one item or of one plan; name only one of them.")),
    REPLAY_CHECK_RUNNING(Reason.conflict("重放核对正在进行，请等它结束。", "A replay check is under way; wait until it has ended.")),
    TILE_UNKNOWN(Reason.notFound("审计日志中没有这个哈希块。", "The audit log has no such tile."));

    private final Reason reason;

    AuditRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
