package org.taizhang.api.projection;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why rows are not made anew. */
public enum ProjectionRefusal implements RefusalCode {

    PROJECTION_UNKNOWN(Reason.notFound("没有这个可重建的处理组，请从列表中选择。",
            "There is no such processing group with rows to rebuild; choose one of the list.")),
    REBUILD_RUNNING(Reason.conflict("已有一项重建正在进行，请等它结束。", "A rebuild is under way; wait until it has ended."));

    private final Reason reason;

    ProjectionRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
