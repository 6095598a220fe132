package org.taizhang.runtime.directory;

import java.util.Collection;
import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemMerged;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.item.TakenOverClosureAccepted;
import org.taizhang.api.person.PersonId;
import org.taizhang.runtime.axon.Projection;

/** Keeps one row per measure: whose work it is, and whether there is any left. */
@Component
@ProcessingGroup(MeasureWorkProjection.GROUP)
public class MeasureWorkProjection implements Projection {

    public static final String GROUP = "measure-work";

    private final JdbcClient jdbc;

    MeasureWorkProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(MeasureAssigned e) {
        jdbc.sql("INSERT INTO measure_work (item_id, measure_id, owners, lead_leaders) VALUES (?, ?, ?, ?)")
                .params(e.itemId().value(), e.measure().measureId().value(), ids(e.measure().assignment().owners()),
                        ids(e.measure().assignment().leadLeaders()))
                .update();
    }

    @EventHandler
    void on(MeasureReassigned e) {
        one(jdbc.sql("UPDATE measure_work SET owners = ?, lead_leaders = ? WHERE item_id = ? AND measure_id = ?")
                .params(ids(e.assignment().owners()), ids(e.assignment().leadLeaders()), e.itemId().value(),
                        e.measureId().value()),
                e.itemId());
    }

    @EventHandler
    void on(MeasureCompleted e) {
        done(e.itemId(), e.measureId(), true);
    }

    @EventHandler
    void on(MeasureDropped e) {
        done(e.itemId(), e.measureId(), true);
    }

    @EventHandler
    void on(ItemClosed e) {
        open(e.itemId(), false);
    }

    @EventHandler
    void on(ItemWithdrawn e) {
        open(e.itemId(), false);
    }

    @EventHandler
    void on(ItemMerged e) {
        open(e.itemId(), false);
    }

    @EventHandler
    void on(TakenOverClosureAccepted e) {
        open(e.itemId(), false);
    }

    @EventHandler
    void on(ItemReopened e) {
        open(e.itemId(), true);
        e.measures().forEach(measure -> done(e.itemId(), measure, false));
    }

    @Override
    public List<String> tables() {
        return List.of("measure_work");
    }

    @ResetHandler
    void reset() {
        empty(jdbc);
    }

    private void open(ItemId item, boolean open) {
        jdbc.sql("UPDATE measure_work SET item_open = ? WHERE item_id = ?").params(open, item.value()).update();
    }

    private void done(ItemId item, MeasureId measure, boolean done) {
        one(jdbc.sql("UPDATE measure_work SET done = ? WHERE item_id = ? AND measure_id = ?").params(done,
                item.value(), measure.value()), item);
    }

    private static void one(JdbcClient.StatementSpec update, ItemId item) {
        if (update.update() != 1) {
            throw new IllegalStateException("no row of a measure of item " + item);
        }
    }

    private static String[] ids(Collection<PersonId> persons) {
        return List.copyOf(persons).stream().map(PersonId::value).toArray(String[]::new);
    }
}
