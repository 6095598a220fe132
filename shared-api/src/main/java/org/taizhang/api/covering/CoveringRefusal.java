package org.taizhang.api.covering;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why an act cannot cover the items that it names. */
public enum CoveringRefusal implements RefusalCode {

    ITEMS_REQUIRED(Reason.invalid("请至少选择一个问题。",
            "Name at least one item.")),
    ITEM_NAMED_TWICE(Reason.invalid("同一问题只能列一次，请去掉重复的问题。",
            "An item is named twice; name each once.")),
    ITEMS_UNKNOWN(Reason.invalid("所列问题中有台账里没有的，请核对后重新选择。",
            "Some of the items are not on the ledger; check the list and choose again.")),
    ITEMS_GONE(Reason.conflict("所列问题中有已撤回或已并入其他问题的，请从清单中去掉。",
            "Some of the items were withdrawn or merged; take them off the list.")),
    ITEM_OUT_OF_REACH(Reason.forbidden("所列问题中有超出您管辖范围的，请从清单中去掉。",
            "Some of the items lie outside your scope; take them off the list.")),
    FINDING_REQUIRED(Reason.invalid("请为每个问题填写检查情况。",
            "Write a finding for each item."));

    private final Reason reason;

    CoveringRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
