package org.taizhang.query.edge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Delegated;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.unit.UnitId;
import org.taizhang.runtime.web.CallerArgument;

/**
 * Which items somebody may see (DOMAIN §1 and §3), as a condition on {@code item_row i}. What belongs to an individual
 * is seen by that person, the item's lead leaders and those who see everything; by a unit's people never.
 *
 * @param sql a condition without effects, in parentheses
 * @param params its named parameters
 */
public record Visibility(String sql, Map<String, Object> params) {

    private static final String OWN = """
            i.person_id = :caller OR EXISTS (SELECT 1 FROM measure_row v WHERE v.item_id = i.item_id
                AND (v.lead_leaders @> ARRAY[CAST(:caller AS text)] OR i.subject = 'TEAM' AND v.owners @> ARRAY[CAST(:caller AS text)]))""";

    private static final String OF_DELEGATOR = """
            i.subject = 'TEAM' AND EXISTS (SELECT 1 FROM measure_row v
                WHERE v.item_id = i.item_id AND v.owners @> ARRAY[CAST(:%s AS text)])""";

    private static final String OF_UNITS = """
            i.subject = 'TEAM' AND (i.unit_id = ANY (%1$s) OR EXISTS (SELECT 1 FROM measure_row v
                WHERE v.item_id = i.item_id AND (v.unit_id = ANY (%1$s) OR v.lead_units && %1$s
                    OR v.assisting_units && %1$s OR v.oversight_unit = ANY (%1$s))))""";

    private static final String OF_OWN_UNIT = """
            i.subject = 'TEAM' AND EXISTS (SELECT 1 FROM person_directory d WHERE d.person_id = :caller
                AND (d.unit_id = i.unit_id OR EXISTS (SELECT 1 FROM measure_row v WHERE v.item_id = i.item_id
                    AND (v.unit_id = d.unit_id OR v.lead_units @> ARRAY[d.unit_id]
                        OR v.assisting_units @> ARRAY[d.unit_id]))))""";

    /** @throws Refusal NOT_ALLOWED for who reads no business, such as administrators */
    public static Visibility of(Caller caller) {
        requireBusiness(caller);
        List<String> any = new ArrayList<>(List.of(OWN));
        Map<String, Object> params = new LinkedHashMap<>(Map.of("caller", caller.person().value()));
        for (Grant grant : inForce(caller)) {
            if (grant.delegated() != null) {
                ofDelegator(grant.delegated(), any, params);
            }
            String name = "grant" + params.size();
            switch (grant.role()) {
                case PRINCIPAL, OFFICE, SUPERVISOR, AUDITOR, UNIT_HEAD, LEAD_LEADER, OWNER -> {
                    if (grant.scope() == Scope.UNIT) {
                        any.add(OF_UNITS.formatted("CAST(:" + name + " AS text[])"));
                        params.put(name, grant.units().stream().map(UnitId::value).sorted().toArray(String[]::new));
                    } else if (grant.scope() == Scope.PLAN && grant.plan() != null) {
                        any.add((seesAll(grant.role()) ? "" : "i.subject = 'TEAM' AND ") + "i.plan_id = :" + name);
                        params.put(name, grant.plan().value());
                    } else if (grant.scope() == Scope.ALL && seesAll(grant.role())) {
                        any.add("TRUE");
                    }
                    if (grant.role() == Role.OWNER && grant.delegated() == null) {
                        any.add(OF_OWN_UNIT);
                    }
                }
                case PUBLIC, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN, SYSTEM -> {
                }
            }
        }
        return new Visibility("((" + String.join(") OR (", any) + "))", params);
    }

    /** Who does another one's work sees what that is; what belongs to an individual stays with who it concerns. */
    private static void ofDelegator(Delegated delegated, List<String> any, Map<String, Object> params) {
        String name = "delegator" + params.size();
        any.add(OF_DELEGATOR.formatted(name));
        params.put(name, delegated.person().value());
    }

    /** @throws Refusal NOT_ALLOWED for administrators, the public, and the first administrator, who has no record */
    public static void requireBusiness(Caller caller) {
        boolean business = caller.grants().stream().map(Grant::role)
                .anyMatch(role -> !role.administers() && role != Role.PUBLIC);
        boolean plainPerson = caller.grants().isEmpty()
                && !caller.person().equals(CallerArgument.FIRST_ADMINISTRATOR);
        if (!business && !plainPerson) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
    }

    private static List<Grant> inForce(Caller caller) {
        return caller.grants().stream().filter(grant -> grant.delegated() == null || grant.delegated().inForce())
                .toList();
    }

    /** Whether nothing is hidden from the caller. */
    public static boolean everything(Caller caller) {
        return caller.grants().stream().anyMatch(
                grant -> grant.delegated() == null && grant.scope() == Scope.ALL && seesAll(grant.role()));
    }

    private static boolean seesAll(Role role) {
        return role == Role.PRINCIPAL || role == Role.OFFICE || role == Role.SUPERVISOR || role == Role.AUDITOR;
    }
}
