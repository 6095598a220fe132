package org.taizhang.query.act;

import org.taizhang.api.act.ActKind;
import org.taizhang.api.lookback.LookBackResult;
import org.taizhang.api.notice.NoticeStatus;
import org.taizhang.api.rule.RuleKind;

/** The state of an act in words. */
public final class StateText {

    private StateText() {}

    public static String of(ActKind kind, String state, boolean english) {
        return switch (kind) {
            case NOTICE -> english ? NoticeStatus.valueOf(state).en() : NoticeStatus.valueOf(state).zh();
            case LOOK_BACK -> english ? LookBackResult.valueOf(state).en() : LookBackResult.valueOf(state).zh();
            case RULE -> english ? RuleKind.valueOf(state).en() : RuleKind.valueOf(state).zh();
            case INSPECTION, MARKER -> switch (state) {
                case "AMENDED" -> english ? "Amended" : "已更正";
                case "REVOKED" -> english ? "Revoked" : "已撤销";
                default -> english ? "Recorded" : "已登记";
            };
        };
    }
}
