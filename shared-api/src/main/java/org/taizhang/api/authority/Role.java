package org.taizhang.api.authority;

/** What a person is here for. The three administrators are pairwise exclusive and hold no business rights. */
public enum Role {

    PRINCIPAL("第一责任人", "Principal", Scope.ALL),
    LEAD_LEADER("责任领导", "Lead leader", Scope.OWN),
    UNIT_HEAD("部门负责人", "Unit head", Scope.UNIT),
    OWNER("责任人", "Owner", Scope.OWN),
    OFFICE("整改办", "Rectification office", Scope.ALL),
    SUPERVISOR("督导组", "Supervisor", Scope.ALL),
    AUDITOR("审计人员", "Auditor", Scope.ALL),
    PUBLIC("公众", "Public", Scope.ALL),
    SYSTEM_ADMIN("系统管理员", "System administrator", Scope.ALL),
    SECURITY_ADMIN("安全管理员", "Security administrator", Scope.ALL),
    AUDIT_ADMIN("审计管理员", "Audit administrator", Scope.ALL),
    /** The system's own clock; held by nobody. */
    SYSTEM("系统", "System", Scope.ALL);

    private final String zh;
    private final String en;
    private final Scope usualScope;

    Role(String zh, String en, Scope usualScope) {
        this.zh = zh;
        this.en = en;
        this.usualScope = usualScope;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The scope in which the role is held unless a narrower one is granted. */
    public Scope usualScope() {
        return usualScope;
    }

    /** One of the three administrators (三员). */
    public boolean administers() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }
}
