package org.taizhang.query.task;

import java.util.Map;

import org.taizhang.api.authority.Delegated;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.task.TaskKind;
import org.taizhang.api.task.TaskReason.Basis;
import org.taizhang.api.unit.UnitId;

/**
 * A role on which tasks may rest, with what it reaches as parameters of a statement.
 *
 * @param number its place among those of the caller
 * @param person whose role it is: the caller's, or who delegated it
 */
record Holding(int number, Grant grant, PersonId person) {

    static Holding of(int number, Grant grant, PersonId caller) {
        Delegated delegated = grant.delegated();
        return new Holding(number, grant, delegated == null ? caller : delegated.person());
    }

    boolean own() {
        return grant.delegated() == null;
    }

    /** Tasks of this kind may rest on it. */
    boolean bears(TaskKind kind) {
        return kind.roles().contains(grant.role()) && (own() || kind.delegable());
    }

    /** Why a task is the caller's that rests on the role and on nothing else. */
    Basis basis() {
        if (!own()) {
            return Basis.DELEGATED;
        }
        return grant.role() == Role.OWNER ? Basis.OWN : grant.role() == Role.UNIT_HEAD ? Basis.UNIT : Basis.ROLE;
    }

    void bind(Map<String, Object> params) {
        params.put("person" + number, person.value());
        params.put("units" + number, grant.units().stream().map(UnitId::value).sorted().toArray(String[]::new));
        params.put("plan" + number, grant.plan() == null ? "" : grant.plan().value());
    }

    /** SQL that names persons, units and plan as {@code {person}}, {@code {units}} and {@code {plan}}. */
    String in(String sql) {
        return sql.replace("{person}", "CAST(:person" + number + " AS text)")
                .replace("{units}", "CAST(:units" + number + " AS text[])").replace("{plan}", ":plan" + number);
    }
}
