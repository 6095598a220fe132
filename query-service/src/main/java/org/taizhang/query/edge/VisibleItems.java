package org.taizhang.query.edge;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;

/** Whether somebody may see an item. What may not be seen is not there. */
@Component
public class VisibleItems {

    private final JdbcClient jdbc;

    VisibleItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal NOT_FOUND where there is no such item or the caller may not see it */
    public void require(Caller caller, String item) {
        Visibility visible = Visibility.of(caller);
        boolean there = jdbc.sql("SELECT 1 FROM item_row i WHERE i.item_id = :item AND " + visible.sql())
                .params(visible.params()).param("item", item).query(Integer.class).optional().isPresent();
        if (!there) {
            throw new Refusal(GeneralRefusal.NOT_FOUND);
        }
    }
}
