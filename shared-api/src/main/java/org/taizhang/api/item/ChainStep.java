package org.taizhang.api.item;

import org.taizhang.api.authority.Role;

/** A step of the closing chain, and the role that takes it. */
public enum ChainStep {

    UNIT_APPROVAL(Role.UNIT_HEAD, "部门审核", "Unit approval"),
    OFFICE_REVIEW(Role.OFFICE, "资料审核", "Office review"),
    RECHECK(Role.SUPERVISOR, "独立复核", "Independent recheck");

    private final Role role;
    private final String zh;
    private final String en;

    ChainStep(Role role, String zh, String en) {
        this.role = role;
        this.zh = zh;
        this.en = en;
    }

    public Role role() {
        return role;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
