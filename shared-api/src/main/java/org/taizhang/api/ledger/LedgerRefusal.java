package org.taizhang.api.ledger;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a read is refused. */
public enum LedgerRefusal implements RefusalCode {

    CURSOR_INVALID(Reason.malformed("翻页标记无效，请从第一页重新读取。", "The cursor is not valid; start again from the first page.")),
    LIMIT_OUT_OF_RANGE(Reason.malformed("每页行数应为 1 到 500。", "A page has 1 to 500 rows.")),
    POSITION_MALFORMED(Reason.malformed("X-After-Position 无效。", "X-After-Position is not valid.")),
    NOT_CAUGHT_UP(Reason.unavailable("数据尚未更新到所要求的位置，请稍后重试。",
            "The data has not caught up with the position asked for; try again in a moment."));

    private final Reason reason;

    LedgerRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
