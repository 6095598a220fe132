package org.taizhang.api.lookback;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a look-back review is refused. */
public enum LookBackRefusal implements RefusalCode {

    LOOK_BACK_EXISTS(Reason.conflict("该回头看记录已存在。",
            "This look-back is recorded already.")),
    LOOK_BACK_ITEM_OPEN(Reason.conflict("只有已销号的问题才能回头看，请从清单中去掉所列问题。",
            "Only closed items are looked back on; take those listed off.")),
    LOOK_BACK_BEFORE_CLOSING(Reason.invalid("回头看日期不能早于销号日期。",
            "The look-back must not lie before the closing of an item.")),
    LOOK_BACK_BY_OWNER(Reason.forbidden("责任人和申请销号的人不能回头看该问题，请由他人进行。",
            "Owners and whoever asked for the closing do not look back on the item; someone else has to.")),
    LOOK_BACK_BY_CLOSER(Reason.forbidden("销号的人不能回头看自己销号的问题，请由他人进行。",
            "Who closed an item does not look back on it; someone else has to."));

    private final Reason reason;

    LookBackRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
