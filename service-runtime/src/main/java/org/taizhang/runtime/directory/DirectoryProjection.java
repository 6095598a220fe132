package org.taizhang.runtime.directory;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.DomainEvent;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.api.person.RoleGranted;
import org.taizhang.api.person.RoleRevoked;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.api.unit.UnitRenamed;
import org.taizhang.runtime.axon.WritesNothing;

/** Keeps the directory's rows. Each service instance that shares the database shares them. */
@Component
@ProcessingGroup(DirectoryProjection.GROUP)
public class DirectoryProjection {

    public static final String GROUP = "directory";

    private final JdbcClient jdbc;

    DirectoryProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(PersonRegistered e) {
        jdbc.sql("INSERT INTO person_directory (person_id, name, unit_id, title) VALUES (?, ?, ?, ?)")
                .param(e.personId().value()).param(e.name()).param(value(e.unit())).param(e.title()).update();
    }

    @EventHandler
    void on(AccountLinked e) {
        jdbc.sql("INSERT INTO person_account (issuer, subject, person_id) VALUES (?, ?, ?)")
                .params(e.account().issuer(), e.account().subject(), e.personId().value()).update();
    }

    @EventHandler
    void on(RoleGranted e) {
        jdbc.sql("INSERT INTO person_grant (person_id, role, scope, unit_id, plan_id) VALUES (?, ?, ?, ?, ?)")
                .param(e.personId().value()).param(e.role().name()).param(e.scope().name()).param(value(e.unit()))
                .param(e.plan() == null ? null : e.plan().value())
                .update();
    }

    @EventHandler
    void on(RoleRevoked e) {
        String unit = value(e.unit());
        jdbc.sql("DELETE FROM person_grant WHERE person_id = :person AND role = :role"
                + " AND (CAST(:unit AS text) IS NULL OR unit_id = :unit)").param("person", e.personId().value())
                .param("role", e.role().name()).param("unit", unit).update();
    }

    @EventHandler
    void on(UnitFounded e) {
        jdbc.sql("INSERT INTO unit_directory (unit_id, name, parent_id) VALUES (?, ?, ?)")
                .param(e.unitId().value()).param(e.name()).param(value(e.parent())).update();
    }

    @EventHandler
    void on(UnitRenamed e) {
        int renamed = jdbc.sql("UPDATE unit_directory SET name = ? WHERE unit_id = ?")
                .params(e.name(), e.unitId().value()).update();
        if (renamed != 1) {
            throw new IllegalStateException("no row of unit " + e.unitId());
        }
    }

    /** Others' events change nothing here, but they move the position up to which this is known to be complete. */
    @EventHandler
    @WritesNothing
    void on(DomainEvent other) {}

    @ResetHandler
    void reset() {
        jdbc.sql("TRUNCATE person_directory, person_account, person_grant, unit_directory").update();
    }

    private static @Nullable String value(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }
}
