package org.taizhang.query.act;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.act.ActKind;
import org.taizhang.api.item.EvidenceFile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code act_item_row}: that an act covers an item, and what it found of it. */
@SuppressWarnings({"NullAway.Init", "unused" }) // read from the table and written to it
final class ActItemRow {

    /** As it is stored. */
    record Finding(String text, List<EvidenceFile> evidence) {

        Finding {
            evidence = List.copyOf(evidence);
        }
    }

    private String actId;
    private String itemId;
    private ActKind kind;
    private int ordinal;
    private @Nullable Integer round;
    private @Nullable String result;
    private @Nullable JsonNode finding;

    /** From the table. */
    ActItemRow() {}

    /** @param ordinal its place among the act's items, from 1 */
    static ActItemRow of(ActKind kind, String act, String item, int ordinal) {
        ActItemRow row = new ActItemRow();
        row.kind = kind;
        row.actId = act;
        row.itemId = item;
        row.ordinal = ordinal;
        return row;
    }

    ActItemRow found(Enum<?> what, Finding text, @Nullable Integer inRound, JsonMapper json) {
        result = what.name();
        finding = json.valueToTree(text);
        round = inRound;
        return this;
    }
}
