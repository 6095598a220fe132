package org.taizhang.query.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;

/** Who looked, for those who audit. */
@RestController
@Tag(name = "audit")
class AccessEndpoint {

    private static final int AT_ONCE = 5000;

    private final AccessTables access;

    AccessEndpoint(JdbcClient jdbc) {
        this.access = new AccessTables(jdbc);
    }

    @GetMapping(path = "/api/v1/audit/access/{month}", produces = "application/x-ndjson")
    @Operation(summary = "某月的访问日志：每行一条，即所哈希的内容 · who looked in a month (yyyy-MM); a line each, which is what was hashed")
    void month(@PathVariable String month, Caller caller, HttpServletResponse response) throws IOException {
        if (!caller.holds(Role.AUDITOR, Role.AUDIT_ADMIN)) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
        List<byte[]> page = access.entries(month, 0, AT_ONCE);
        if (page.isEmpty()) {
            throw new Refusal(GeneralRefusal.NOT_FOUND);
        }
        response.setContentType("application/x-ndjson");
        OutputStream out = response.getOutputStream();
        for (long next = 0; !page.isEmpty(); page = access.entries(month, next, AT_ONCE)) {
            for (byte[] entry : page) {
                out.write(entry);
                out.write('\n');
            }
            next += page.size();
        }
    }
}
