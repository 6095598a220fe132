package org.taizhang.query.act;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.act.ActKind;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.unit.UnitId;
import org.taizhang.query.edge.Visibility;

/**
 * Which acts somebody may see, as conditions on {@code act_row a}: those that cover an item they may see, and what is
 * addressed to or established by their own unit.
 *
 * @param some at least something of the act
 * @param whole also what is said of all its items
 * @param item a condition on {@code item_row i}
 */
record ActVisibility(String some, String whole, String item, Map<String, Object> params) {

    private static final String OF_UNIT = """
            (a.unit_id IS NOT NULL AND (a.unit_id = ANY (:actUnits) OR :actOwner AND a.unit_id =
                (SELECT d.unit_id FROM person_directory d WHERE d.person_id = :caller)))""";

    /** @throws Refusal NOT_ALLOWED for who reads no business, and for markers all but those who answer for the whole */
    static ActVisibility of(Caller caller, ActKind kind) {
        if (kind == ActKind.MARKER) {
            requireMarkers(caller);
        }
        return of(caller);
    }

    /** @throws Refusal NOT_ALLOWED for who reads no business; whether markers may be seen is asked apart */
    static ActVisibility of(Caller caller) {
        Visibility visible = Visibility.of(caller);
        Map<String, Object> params = new LinkedHashMap<>(visible.params());
        params.put("actUnits", units(caller).stream().sorted().toArray(String[]::new));
        params.put("actOwner", caller.holds(Role.OWNER));
        return new ActVisibility("(" + OF_UNIT + """
                OR EXISTS (SELECT 1 FROM act_item_row l JOIN item_row i USING (item_id)
                   WHERE l.act_id = a.act_id AND %s))""".formatted(visible.sql()), "(" + OF_UNIT + """
                OR NOT EXISTS (SELECT 1 FROM act_item_row l LEFT JOIN item_row i USING (item_id)
                   WHERE l.act_id = a.act_id AND NOT coalesce(%s, false)))""".formatted(visible.sql()), visible.sql(),
                params);
    }

    /** That somebody was held to account is known to those who answer for the whole, and to nobody else here. */
    static boolean seesMarkers(Caller caller) {
        return caller.holds(Role.PRINCIPAL, Role.SUPERVISOR, Role.AUDITOR, Role.OFFICE);
    }

    private static void requireMarkers(Caller caller) {
        if (!seesMarkers(caller)) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
    }

    private static Set<String> units(Caller caller) {
        return caller.grants().stream().filter(grant -> grant.role() == Role.UNIT_HEAD || grant.role() == Role.OWNER)
                .map(Grant::units).flatMap(Set::stream).map(UnitId::value).collect(Collectors.toUnmodifiableSet());
    }
}
