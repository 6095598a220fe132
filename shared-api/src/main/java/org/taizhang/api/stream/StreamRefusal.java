package org.taizhang.api.stream;

import java.util.List;

import org.taizhang.api.Missing;
import org.taizhang.api.Reason;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;

/** Why a stream is refused. */
public enum StreamRefusal implements RefusalCode {

    RESUME_INVALID(Reason.malformed("续传位置无效，请去掉后重新连接并重新读取数据。",
            "There is no such place to resume from; connect without it and read everything again.")),
    TOO_MANY_STREAMS(Reason.tooMany("您打开的实时连接太多，请关闭其他窗口后重试。",
            "You have too many live connections open; close other windows and try again.")),
    STREAMS_CLOSED(Reason.unavailable("系统正在停止，请稍后重新连接。", "The system is stopping; connect again in a moment."));

    private final Reason reason;

    StreamRefusal(Reason reason) {
        this.reason = reason;
    }

    /** A refusal that names the parameter. */
    public Refusal of(String parameter) {
        return new Refusal(this, List.of(Missing.of(this, parameter)));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
