package org.taizhang.query.planversion;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.query.edge.Visibility;

/** The items that were ever raised under a plan, as far as somebody may see them. */
@Component
class PlanItems {

    private final JdbcClient jdbc;

    PlanItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(String itemId, String number, String title, ItemStatus status) {}

    /**
     * @return by id, in the order of their numbers
     * @throws Refusal NOT_FOUND where there is no such plan, NOT_ALLOWED for who reads no business
     */
    Map<String, Line> of(Caller caller, String plan) {
        Visibility visible = Visibility.of(caller);
        if (jdbc.sql("SELECT 1 FROM plan_row WHERE plan_id = ?").param(plan).query(Integer.class).optional()
                .isEmpty()) {
            throw new Refusal(GeneralRefusal.NOT_FOUND);
        }
        Map<String, Line> lines = new LinkedHashMap<>();
        jdbc.sql("SELECT i.item_id, i.number, i.title, i.status FROM item_row i WHERE i.plan_id = :plan AND "
                + visible.sql() + " ORDER BY i.number_key").params(visible.params()).param("plan", plan)
                .query((row, number) -> new Line(row.getString(1), row.getString(2), row.getString(3),
                        ItemStatus.valueOf(row.getString(4))))
                .list().forEach(line -> lines.put(line.itemId(), line));
        return lines;
    }
}
