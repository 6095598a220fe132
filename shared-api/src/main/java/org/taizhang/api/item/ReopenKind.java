package org.taizhang.api.item;

/** Why an item was reopened; the figures never mix the two. */
public enum ReopenKind {
    /** 撤销销号. */
    CLOSED_IN_ERROR,
    /** 反弹. */
    RELAPSED
}
