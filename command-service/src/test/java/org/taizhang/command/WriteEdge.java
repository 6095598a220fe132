package org.taizhang.command;

import java.util.List;
import java.util.Set;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.taizhang.api.authority.Role;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.api.person.RoleGranted;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;

/** The people that the tests of the write edge act as: one unit, and an account named after each role. */
final class WriteEdge {

    static final String ISSUER = "https://issuer.test";
    static final UnitId UNIT = new UnitId("unit-office");

    private WriteEdge() {}

    static void people(EventStore events) {
        publish(events, new UnitFounded(UNIT, "办公室", null));
        for (String name : List.of("office", "office2", "principal", "leader", "unithead", "owner", "owner2",
                "supervisor", "supervisor2", "auditor", "sysadmin", "secadmin")) {
            PersonId person = new PersonId("p-" + name);
            Role role = roleOf(name);
            publish(events, new PersonRegistered(person, name, UNIT, null));
            publish(events, new AccountLinked(person, new Account(ISSUER, name)));
            boolean unit = Set.of(Role.UNIT_HEAD).contains(role);
            publish(events, new RoleGranted(person, role, role.usualScope(), unit ? UNIT : null, null));
        }
    }

    private static Role roleOf(String name) {
        return switch (name.replaceAll("\\d", "")) {
            case "office" -> Role.OFFICE;
            case "principal" -> Role.PRINCIPAL;
            case "leader" -> Role.LEAD_LEADER;
            case "unithead" -> Role.UNIT_HEAD;
            case "owner" -> Role.OWNER;
            case "supervisor" -> Role.SUPERVISOR;
            case "sysadmin" -> Role.SYSTEM_ADMIN;
            case "secadmin" -> Role.SECURITY_ADMIN;
            default -> Role.AUDITOR;
        };
    }

    private static void publish(EventStore events, Object event) {
        events.publish(GenericEventMessage.asEventMessage(event));
    }
}
