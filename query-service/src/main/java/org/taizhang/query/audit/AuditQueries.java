package org.taizhang.query.audit;

import java.time.Duration;
import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.audit.AuditView;
import org.taizhang.api.audit.FindAudit;
import org.taizhang.api.audit.KeyView;
import org.taizhang.api.authority.Role;
import org.taizhang.runtime.raw.RawEvents;

/** Tells how the log stands to those who audit or run the system. */
@Component
class AuditQueries {

    private static final int FAULTS = 100;

    private final LogTables log;
    private final RawEvents events;
    private final String origin;
    private final Duration keyOverlap;

    AuditQueries(LogTables log, RawEvents events, AuditSettings settings,
            @Value("${taizhang.organisation:default}") String organisation) {
        this.log = log;
        this.events = events;
        this.origin = settings.originOf(organisation);
        this.keyOverlap = settings.keyOverlap();
    }

    @QueryHandler
    AuditView handle(FindAudit query) {
        if (!query.caller().holds(Role.AUDITOR, Role.AUDIT_ADMIN, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
        // First what is logged: what comes meanwhile then waits, instead of being ahead.
        @Nullable
        Head head = log.head().orElse(null);
        LogTables.@Nullable Signed signed = log.checkpoint().orElse(null);
        return new AuditView(origin, head == null ? 0 : head.size(), head == null ? null : head.root().toString(),
                events.head() - (head == null ? -1 : head.position()), signed == null ? 0 : signed.size(),
                signed == null ? null : signed.at(), keys(), log.faults(FAULTS), log.faultCount());
    }

    private List<KeyView> keys() {
        return KeysOfLog.of(log, keyOverlap).all().stream()
                .map(named -> new KeyView(named.key().toString(), named.leaf(), named.since(), named.until())).toList();
    }
}
