package org.taizhang.api.item;

/** Where an item stands in its life. */
public enum ItemStatus {

    RAISED("待认领", "Raised"),
    CLAIMED("已认领", "Claimed"),
    IN_PROGRESS("整改中", "In progress"),
    CLOSURE_REQUESTED("申请销号", "Closure requested"),
    CLOSED("已销号", "Closed"),
    WITHDRAWN("已撤回", "Withdrawn"),
    MERGED("已合并", "Merged");

    private final String zh;
    private final String en;

    ItemStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Work can still be done on it. */
    public boolean open() {
        return this != CLOSED && counts();
    }

    /** It counts in figures: neither raised in error nor a duplicate. */
    public boolean counts() {
        return this != WITHDRAWN && this != MERGED;
    }
}
