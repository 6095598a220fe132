package org.taizhang.command.edge;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a request is refused before it becomes a command. */
public enum EdgeRefusal implements RefusalCode {

    IF_MATCH_REQUIRED(
            Reason.versionRequired("请在 If-Match 请求头中带上您看到的版本号。", "Send the version you saw in the If-Match header.")),
    IF_MATCH_MALFORMED(Reason.invalid("If-Match 应为带引号的版本号，例如 \"3\"。", "If-Match is a quoted version, such as \"3\".")),
    KEY_MALFORMED(
            Reason.invalid("Idempotency-Key 应为 1 到 200 个可见字符。", "Idempotency-Key has 1 to 200 visible characters."));

    private final Reason reason;

    EdgeRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
