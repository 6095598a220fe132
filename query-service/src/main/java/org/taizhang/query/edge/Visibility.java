package org.taizhang.query.edge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
 * Which items somebody may see (DOMAIN §1 and §3). What belongs to an individual is seen by that person, the item's lead
 * leaders and those who see everything; by a unit's people never.
 *
 * @param sql a condition on {@code item_row i}, without effects, in parentheses
 * @param items a query for the ids of these items, some of them more than once
 * @param params the named parameters of both
 */
public record Visibility(String sql, String items, Map<String, Object> params) {

    /**
     * One reason to see an item.
     *
     * @param team whether it lets see only what belongs to no individual
     * @param ofMeasure whether the condition is one on a measure {@code v} of the item, or on the item {@code i}
     */
    private record Reason(boolean team, boolean ofMeasure, String condition) {

        static Reason item(String condition) {
            return new Reason(false, false, condition);
        }

        static Reason teamsItem(String condition) {
            return new Reason(true, false, condition);
        }

        static Reason measure(String condition) {
            return new Reason(false, true, condition);
        }

        static Reason teamsMeasure(String condition) {
            return new Reason(true, true, condition);
        }

        String sql() {
            return (team ? "i.subject = 'TEAM' AND " : "") + (ofMeasure
                    ? "EXISTS (SELECT 1 FROM measure_row v WHERE v.item_id = i.item_id AND " + condition + ")"
                    : condition);
        }

        String items() {
            if (!ofMeasure) {
                return "SELECT i.item_id FROM item_row i WHERE " + sql();
            }
            return "SELECT v.item_id FROM measure_row v" + (team
                    ? " JOIN item_row i ON i.item_id = v.item_id AND i.subject = 'TEAM'"
                    : "") + " WHERE " + condition;
        }
    }

    private static final Reason ANY = Reason.item("TRUE");

    private static Visibility of(List<Reason> reasons, Map<String, Object> params) {
        if (reasons.contains(ANY)) {
            return new Visibility(ANY.sql(), ANY.items(), params);
        }
        return new Visibility(
                reasons.stream().map(Reason::sql).collect(Collectors.joining(") OR (", "((", "))")),
                reasons.stream().map(Reason::items).collect(Collectors.joining(" UNION ALL ")), params);
    }

    /**
     * The condition for many items at once: what one may see is mostly little, and found sooner than each item is asked.
     *
     * @param item expression for the item's id
     */
    public String has(String item) {
        return sql.equals(ANY.sql()) ? sql : item + " IN (" + items + ")";
    }

    /** Nothing at all. */
    public static Visibility nothing() {
        return of(List.of(Reason.item("FALSE")), Map.of());
    }

    private static List<Reason> own() {
        return List.of(Reason.item("i.person_id = :caller"),
                Reason.measure("v.lead_leaders @> ARRAY[CAST(:caller AS text)]"), owner("caller"));
    }

    private static Reason owner(String parameter) {
        return Reason.teamsMeasure("v.owners @> ARRAY[CAST(:" + parameter + " AS text)]");
    }

    /** Few measures have units that lead, assist or oversee: the indexes know only those. */
    private static List<Reason> ofUnits(String units) {
        return List.of(Reason.teamsItem("i.unit_id = ANY (" + units + ")"),
                Reason.teamsMeasure("v.unit_id = ANY (" + units + ")"),
                Reason.teamsMeasure("v.lead_units <> '{}' AND v.lead_units && " + units),
                Reason.teamsMeasure("v.assisting_units <> '{}' AND v.assisting_units && " + units),
                Reason.teamsMeasure("v.oversight_unit = ANY (" + units + ")"));
    }

    private static List<Reason> ofOwnUnit() {
        String unit = "(SELECT d.unit_id FROM person_directory d WHERE d.person_id = :caller)";
        return List.of(Reason.teamsItem("i.unit_id = " + unit), Reason.teamsMeasure("v.unit_id = " + unit),
                Reason.teamsMeasure("v.lead_units <> '{}' AND v.lead_units @> ARRAY[" + unit + "]"),
                Reason.teamsMeasure("v.assisting_units <> '{}' AND v.assisting_units @> ARRAY[" + unit + "]"));
    }

    /** @throws Refusal NOT_ALLOWED for who reads no business, such as administrators */
    public static Visibility of(Caller caller) {
        requireBusiness(caller);
        List<Reason> any = new ArrayList<>(own());
        Map<String, Object> params = new LinkedHashMap<>(Map.of("caller", caller.person().value()));
        for (Grant grant : inForce(caller)) {
            if (grant.delegated() != null) {
                ofDelegator(grant.delegated(), any, params);
            }
            String name = "grant" + params.size();
            switch (grant.role()) {
                case PRINCIPAL, OFFICE, SUPERVISOR, AUDITOR, UNIT_HEAD, LEAD_LEADER, OWNER -> {
                    if (grant.scope() == Scope.UNIT) {
                        any.addAll(ofUnits("CAST(:" + name + " AS text[])"));
                        params.put(name, grant.units().stream().map(UnitId::value).sorted().toArray(String[]::new));
                    } else if (grant.scope() == Scope.PLAN && grant.plan() != null) {
                        any.add(new Reason(!seesAll(grant.role()), false, "i.plan_id = :" + name));
                        params.put(name, grant.plan().value());
                    } else if (grant.scope() == Scope.ALL && seesAll(grant.role())) {
                        any.add(ANY);
                    }
                    if (grant.role() == Role.OWNER && grant.delegated() == null) {
                        any.addAll(ofOwnUnit());
                    }
                }
                case PUBLIC, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN, SYSTEM -> {
                }
            }
        }
        return of(any, params);
    }

    /** Who does another one's work sees what that is; what belongs to an individual stays with who it concerns. */
    private static void ofDelegator(Delegated delegated, List<Reason> any, Map<String, Object> params) {
        String name = "delegator" + params.size();
        any.add(owner(name));
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
