package org.taizhang.query.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.ClosureReturned;
import org.taizhang.api.item.ClosureStepApproved;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.query.edge.RowUpdate;

import tools.jackson.databind.json.JsonMapper;

/** Writes the closing of items: the chain with the state of each step. */
@Component
class ClosureRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ClosureRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Step(String step, String status, @Nullable String by, @Nullable String at) {}

    void requested(ClosureRequested e, Recorded recorded) {
        List<Step> chain = e.chain().stream().map(step -> new Step(step.name(), "PENDING", null, null)).toList();
        RowUpdate.one(jdbc.sql("""
                UPDATE item_row SET status = 'CLOSURE_REQUESTED', closure_requester = :requester, closure_text = :text,
                    closure_short = :short, closure_chain = CAST(:chain AS jsonb), closure_evidence = :evidence,
                    returned_reason = NULL WHERE item_id = :item
                """).param("requester", recorded.actor()).param("text", e.text()).param("short", e.shortChain())
                .param("chain", json.writeValueAsString(chain))
                .param("evidence", e.evidence().toArray(String[]::new)).param("item", e.itemId().value()),
                "item " + e.itemId());
    }

    void stepApproved(ClosureStepApproved e, Recorded recorded) {
        Step approved = new Step(e.step().name(), "APPROVED", recorded.actor(), recorded.at().toString());
        RowUpdate.one(jdbc.sql("""
                UPDATE item_row SET closure_chain = jsonb_set(closure_chain, ARRAY[:index], CAST(:step AS jsonb), false)
                WHERE item_id = :item AND jsonb_array_length(closure_chain) = :of
                """).param("index", Integer.toString(e.position() - 1)).param("step", json.writeValueAsString(approved))
                .param("item", e.itemId().value()).param("of", e.of()), "item " + e.itemId());
    }

    void returned(ClosureReturned e) {
        RowUpdate.one(jdbc.sql("""
                UPDATE item_row SET status = 'IN_PROGRESS', closure_chain = '[]', closure_evidence = '{}',
                    closure_requester = NULL, closure_text = NULL, closure_short = NULL, returned_reason = ?
                WHERE item_id = ?
                """).params(e.reason(), e.itemId().value()), "item " + e.itemId());
    }

    void closed(ItemClosed e) {
        RowUpdate.one(jdbc.sql("""
                UPDATE item_row SET status = 'CLOSED', closed_on = ?, look_back_due = ? WHERE item_id = ?
                """).params(e.closedOn(), e.lookBackDue(), e.itemId().value()), "item " + e.itemId());
    }

    void reopened(ItemReopened e) {
        RowUpdate.one(jdbc.sql("""
                UPDATE item_row SET status = 'IN_PROGRESS', round = ?, closed_on = NULL, look_back_due = NULL,
                    closure_chain = '[]', closure_evidence = '{}', closure_requester = NULL, closure_text = NULL,
                    closure_short = NULL, returned_reason = ?
                WHERE item_id = ?
                """).params(e.round(), e.reason(), e.itemId().value()), "item " + e.itemId());
    }
}
