package org.taizhang.api.ledger;

/** What a reviewer of a plan looks at though nothing forbids it, in both languages. */
public enum ReviewPoint {
    DEADLINE_PAST("完成时限已过。", "The deadline has passed."),
    OWNER_MISSING("措施还没有责任人，认领后由责任单位明确。",
            "The measure has no owner yet; the unit names one when it has claimed the item."),
    UNIT_MISSING("措施没有单独的责任单位，由问题的责任单位负责。", "The measure names no unit of its own; the item's unit answers for it."),
    OWNER_LEADS("责任人同时是责任领导。", "An owner of the measure is its lead leader too."),
    IMMEDIATE_SHARE("立行立改的措施：", "Measures to be done immediately: "),
    CONTINUOUS_SHARE("长期坚持的措施：", "Measures to be kept up: "),
    ITEM_ADDED("现行版本没有这个问题。", "The version in force does not cover this item."),
    ITEM_REMOVED("现行版本有这个问题，新版本不再包括。", "The version in force covers this item; the next one does not."),
    ITEM_CHANGED("内容与现行版本不同，请查看版本差异。", "The content differs from the version in force; see the difference.");

    private final String zh;
    private final String en;

    ReviewPoint(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String text(boolean english) {
        return english ? en : zh;
    }
}
