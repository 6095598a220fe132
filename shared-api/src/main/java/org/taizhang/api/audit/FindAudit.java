package org.taizhang.api.audit;

import org.taizhang.api.authority.Caller;

/** How the audit log stands; answered by an {@link AuditView}. */
public record FindAudit(Caller caller) {}
