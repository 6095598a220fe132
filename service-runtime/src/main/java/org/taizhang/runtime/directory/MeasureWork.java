package org.taizhang.runtime.directory;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.person.PersonId;

/** Looks up what somebody still has to do. Fed by {@link MeasureWorkProjection}: it may lag a moment behind. */
@Component
public class MeasureWork {

    private final JdbcClient jdbc;

    MeasureWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A measure that is not done, of an item that is open. */
    public record OpenMeasure(ItemId item, MeasureId measure) {}

    /** What the person owns or leads, in the order in which it was assigned. */
    public List<OpenMeasure> openOf(PersonId person) {
        return jdbc.sql("""
                SELECT item_id, measure_id FROM measure_work
                WHERE item_open AND NOT done AND (owners @> ARRAY[CAST(:person AS text)]
                    OR lead_leaders @> ARRAY[CAST(:person AS text)])
                ORDER BY ordinal""").param("person", person.value())
                .query((row, number) -> new OpenMeasure(new ItemId(row.getString(1)), new MeasureId(row.getString(2))))
                .list();
    }
}
