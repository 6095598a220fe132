package org.taizhang.command;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Delegated;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;

/** The people of the tests, each with the grants that their name says. */
public final class People {

    public static final UnitId FINANCE = new UnitId("finance");
    public static final UnitId TREASURY = new UnitId("treasury");
    public static final UnitId PERSONNEL = new UnitId("personnel");

    private People() {}

    public static PersonId id(String name) {
        return new PersonId(name);
    }

    /** Anybody, with these grants. */
    public static Caller person(String name, Grant... grants) {
        return new Caller(id(name), List.of(grants));
    }

    /** The caller, holding another one's roles too. */
    public static Caller also(Caller caller, Caller... others) {
        List<Grant> grants = Stream.concat(caller.grants().stream(),
                Arrays.stream(others).flatMap(other -> other.grants().stream())).toList();
        return new Caller(caller.person(), grants);
    }

    public static Caller office() {
        return person("office", Grant.of(Role.OFFICE));
    }

    public static Caller office2() {
        return person("office2", Grant.of(Role.OFFICE));
    }

    public static Caller principal() {
        return person("principal", Grant.of(Role.PRINCIPAL));
    }

    public static Caller supervisor() {
        return person("supervisor", Grant.of(Role.SUPERVISOR));
    }

    public static Caller supervisor2() {
        return person("supervisor2", Grant.of(Role.SUPERVISOR));
    }

    public static Caller auditor() {
        return person("auditor", Grant.of(Role.AUDITOR));
    }

    public static Caller leadLeader(String name) {
        return person(name, Grant.of(Role.LEAD_LEADER));
    }

    /** Who owns something under this name. */
    public static Caller owner(String name) {
        return person(name, Grant.of(Role.OWNER));
    }

    /** Who works in the unit and owns nothing. */
    public static Caller staff(String name, UnitId unit) {
        return person(name, Grant.forUnits(Role.OWNER, unit, Set.of(unit)));
    }

    public static Caller unitHead(UnitId unit) {
        return unitHead("head-of-" + unit, unit);
    }

    public static Caller unitHead(String name, UnitId unit) {
        return person(name, Grant.forUnits(Role.UNIT_HEAD, unit, unit.equals(FINANCE)
                ? Set.of(FINANCE, TREASURY)
                : Set.of(unit)));
    }

    /** The person, doing the other one's work too. */
    public static Caller delegateOf(Caller delegator, Caller delegate) {
        return delegate(delegator, delegate, true);
    }

    /** As {@link #delegateOf}, when that is over. */
    public static Caller formerDelegateOf(Caller delegator, Caller delegate) {
        return delegate(delegator, delegate, false);
    }

    private static Caller delegate(Caller delegator, Caller delegate, boolean inForce) {
        Delegated delegated = new Delegated(new DelegationId("delegation"), delegator.person(), inForce);
        List<Grant> grants = Stream.concat(delegate.grants().stream(),
                delegator.grants().stream().map(grant -> grant.under(delegated))).toList();
        return new Caller(delegate.person(), grants);
    }

    public static Caller systemAdmin() {
        return person("sysadmin", Grant.of(Role.SYSTEM_ADMIN));
    }

    public static Caller securityAdmin() {
        return person("secadmin", Grant.of(Role.SECURITY_ADMIN));
    }

    public static Caller auditAdmin() {
        return person("auditadmin", Grant.of(Role.AUDIT_ADMIN));
    }

    /** Nobody: the system's own clock. */
    public static Caller clock() {
        return new Caller(PersonId.SYSTEM, List.of(Grant.of(Role.SYSTEM)));
    }
}
