package org.taizhang.query.task;

import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;

/**
 * What a command touches, as far as scopes care, in SQL: the same that the write side asks before it decides.
 *
 * @param plan whether it is of the plan
 * @param unit whether one of the units answers for it
 * @param owner whether the person owns it
 * @param leader whether the person leads it
 */
record Touched(String plan, String unit, String owner, String leader) {

    private static final String NOTHING = "false";

    /** The whole of {@code item_row i}. */
    static final Touched ITEM = new Touched("i.plan_id = {plan}", "i.unit_id = ANY ({units})", """
            EXISTS (SELECT 1 FROM measure_row o WHERE o.item_id = i.item_id AND o.status <> 'DROPPED'
                AND o.owners @> ARRAY[{person}])""", """
            EXISTS (SELECT 1 FROM measure_row o WHERE o.item_id = i.item_id AND o.status <> 'DROPPED'
                AND o.lead_leaders @> ARRAY[{person}])""");

    /** {@code measure_row m} of {@code item_row i}. */
    static final Touched MEASURE = new Touched("i.plan_id = {plan}",
            "(i.unit_id = ANY ({units}) OR m.unit_id = ANY ({units}))", "m.owners @> ARRAY[{person}]",
            "m.lead_leaders @> ARRAY[{person}]");

    /** {@code act_row a}: owners are those of the items it covers for whom its unit answers. */
    static final Touched NOTICE = new Touched(NOTHING, "a.unit_id = ANY ({units})", """
            EXISTS (SELECT 1 FROM act_item_row l JOIN measure_row o ON o.item_id = l.item_id
                JOIN item_row i ON i.item_id = l.item_id WHERE l.act_id = a.act_id AND o.status <> 'DROPPED'
                AND o.owners @> ARRAY[{person}] AND coalesce(o.unit_id, i.unit_id) = a.unit_id AND {visible})""",
            NOTHING);

    /** {@code plan_row p}. */
    static final Touched PLAN = new Touched("p.plan_id = {plan}", NOTHING, NOTHING, NOTHING);

    /** Whether the role reaches it: as far as such a role does, and no further than it was granted. */
    String by(Holding holding) {
        return by(holding, holding.grant().role().usualScope());
    }

    String by(Holding holding, Scope atMost) {
        Scope granted = holding.grant().scope();
        String reached = within(atMost, holding);
        return granted == atMost ? reached : "(" + reached + " AND " + within(granted, holding) + ")";
    }

    private String within(Scope scope, Holding holding) {
        return holding.in(switch (scope) {
            case ALL -> "true";
            case PLAN -> plan;
            case UNIT -> unit;
            case OWN -> holding.grant().role() == Role.LEAD_LEADER ? leader : owner;
        });
    }
}
