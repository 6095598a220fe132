package org.taizhang.runtime.directory;

import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.DomainEvent;
import org.taizhang.api.delegation.DelegationRevoked;
import org.taizhang.api.delegation.WorkDelegated;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.EmailChanged;
import org.taizhang.api.person.PersonErased;
import org.taizhang.api.person.PersonLeft;
import org.taizhang.api.person.PersonRestricted;
import org.taizhang.api.person.RestrictionLifted;
import org.taizhang.api.privacy.Erased;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.api.person.PersonRenamed;
import org.taizhang.api.person.PersonTransferred;
import org.taizhang.api.person.RoleGranted;
import org.taizhang.api.person.RoleGrantedForTerm;
import org.taizhang.api.person.RoleRevoked;
import org.taizhang.api.unit.UnitClosed;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.api.unit.UnitMoved;
import org.taizhang.api.unit.UnitRenamed;
import org.taizhang.api.unit.UnitReopened;
import org.taizhang.runtime.axon.Projection;
import org.taizhang.runtime.axon.WritesNothing;

/** Keeps the directory's rows. Each service instance that shares the database shares them. */
@Component
@ProcessingGroup(DirectoryProjection.GROUP)
public class DirectoryProjection implements Projection {

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
        // An account of somebody who left may be given to who comes after.
        jdbc.sql("""
                INSERT INTO person_account (issuer, subject, person_id) VALUES (?, ?, ?)
                ON CONFLICT (issuer, subject) DO UPDATE SET person_id = excluded.person_id
                WHERE person_account.person_id IN (SELECT person_id FROM person_directory WHERE left_on IS NOT NULL)
                """).params(e.account().issuer(), e.account().subject(), e.personId().value()).update();
    }

    @EventHandler
    void on(PersonRenamed e) {
        one(jdbc.sql("UPDATE person_directory SET name = ? WHERE person_id = ?").params(e.name(),
                e.personId().value()), "person " + e.personId());
    }

    @EventHandler
    void on(PersonTransferred e) {
        one(jdbc.sql("UPDATE person_directory SET unit_id = ?, title = ? WHERE person_id = ?").param(value(e.unit()))
                .param(e.title()).param(e.personId().value()), "person " + e.personId());
    }

    @EventHandler
    void on(EmailChanged e) {
        one(jdbc.sql("UPDATE person_directory SET email = ? WHERE person_id = ?").param(e.email())
                .param(e.personId().value()), "person " + e.personId());
    }

    /** The accounts stay, so that who comes with one is told why not. */
    @EventHandler
    void on(PersonLeft e) {
        one(jdbc.sql("UPDATE person_directory SET left_on = ? WHERE person_id = ?").params(e.leftOn(),
                e.personId().value()), "person " + e.personId());
        jdbc.sql("DELETE FROM person_grant WHERE person_id = ?").param(e.personId().value()).update();
    }

    @EventHandler
    void on(PersonRestricted e) {
        one(jdbc.sql("UPDATE person_directory SET name = ?, title = NULL, email = NULL, restricted_until = ?"
                + " WHERE person_id = ?").params(Erased.RESTRICTED, e.until(), e.personId().value()),
                "person " + e.personId());
    }

    @EventHandler
    void on(RestrictionLifted e) {
        one(jdbc.sql("UPDATE person_directory SET name = ?, title = ?, restricted_until = NULL WHERE person_id = ?")
                .param(e.name()).param(e.title()).param(e.personId().value()), "person " + e.personId());
    }

    /** Nobody can come with the accounts any more: whose they were is not known. */
    @EventHandler
    void on(PersonErased e) {
        one(jdbc.sql("UPDATE person_directory SET name = ?, title = NULL, email = NULL, restricted_until = NULL"
                + " WHERE person_id = ?").params(Erased.TEXT, e.personId().value()), "person " + e.personId());
        jdbc.sql("DELETE FROM person_account WHERE person_id = ?").param(e.personId().value()).update();
    }

    @EventHandler
    void on(RoleGrantedForTerm e) {
        jdbc.sql("""
                INSERT INTO person_grant (person_id, role, scope, unit_id, plan_id, from_day, until_day)
                VALUES (?, ?, ?, ?, ?, ?, ?)""").param(e.personId().value()).param(e.role().name())
                .param(e.scope().name()).param(value(e.unit())).param(e.plan() == null ? null : e.plan().value())
                .param(e.from()).param(e.until()).update();
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
        jdbc.sql("INSERT INTO unit_directory (unit_id, name, parent_id, founded_under) VALUES (?, ?, ?, ?)")
                .param(e.unitId().value()).param(e.name()).param(value(e.parent())).param(value(e.parent()))
                .update();
    }

    @EventHandler
    void on(UnitRenamed e) {
        one(jdbc.sql("UPDATE unit_directory SET name = ? WHERE unit_id = ?").params(e.name(), e.unitId().value()),
                "unit " + e.unitId());
    }

    @EventHandler
    void on(UnitMoved e) {
        one(jdbc.sql("UPDATE unit_directory SET parent_id = ? WHERE unit_id = ?").param(value(e.parent()))
                .param(e.unitId().value()), "unit " + e.unitId());
    }

    @EventHandler
    void on(UnitClosed e) {
        closed(e.unitId(), true);
    }

    @EventHandler
    void on(UnitReopened e) {
        closed(e.unitId(), false);
    }

    @EventHandler
    void on(WorkDelegated e) {
        jdbc.sql("""
                INSERT INTO delegation_directory (delegation_id, delegator, delegate, from_day, until_day, reason)
                VALUES (?, ?, ?, ?, ?, ?)""").params(e.delegationId().value(), e.delegator().value(),
                e.delegate().value(), e.from(), e.until(), e.reason()).update();
    }

    @EventHandler
    void on(DelegationRevoked e) {
        one(jdbc.sql("UPDATE delegation_directory SET revoked = true, revoked_because = ? WHERE delegation_id = ?")
                .params(e.reason(), e.delegationId().value()), "delegation " + e.delegationId());
    }

    /**
     * Others' events change nothing here, but they move the position up to which this is known to be complete.
     * They are taken as messages, because one that is taken as an event is read and its texts opened.
     */
    @EventHandler(payloadType = DomainEvent.class)
    @WritesNothing
    void on(EventMessage<?> other) {}

    @Override
    public List<String> tables() {
        return List.of("person_directory", "person_account", "person_grant", "unit_directory", "delegation_directory");
    }

    @ResetHandler
    void reset() {
        empty(jdbc);
    }

    private void closed(UnitId unit, boolean closed) {
        one(jdbc.sql("UPDATE unit_directory SET closed = ? WHERE unit_id = ?").params(closed, unit.value()),
                "unit " + unit);
    }

    private static void one(JdbcClient.StatementSpec update, String what) {
        if (update.update() != 1) {
            throw new IllegalStateException("no row of " + what);
        }
    }

    private static @Nullable String value(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }
}
