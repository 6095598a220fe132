package org.taizhang.query.ledger;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.EvidenceSubmitted;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.ledger.EvidenceStatus;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code evidence_row} while events change it: each field is the column of its name. */
@SuppressWarnings({"NullAway.Init", "unused" }) // read from the table and written to it
final class LedgerEvidence {

    private String itemId;
    private String evidenceId;
    private String measureId;
    private int ordinal;
    private EvidenceStatus status = EvidenceStatus.SUBMITTED;
    private @Nullable String submitter;
    private @Nullable String decider;
    private JsonNode files;
    private String effect;
    private @Nullable String reason;
    private boolean current = true;
    private Instant submittedAt;
    private @Nullable String inPlaceOf;

    /** From the table. */
    LedgerEvidence() {}

    /** @param ordinal its place among the item's evidence, from 1 */
    static LedgerEvidence submitted(EvidenceSubmitted e, int ordinal, Recorded recorded, JsonMapper json) {
        LedgerEvidence row = new LedgerEvidence();
        row.itemId = e.itemId().value();
        row.evidenceId = e.evidenceId().value();
        row.measureId = e.measureId().value();
        row.ordinal = ordinal;
        row.submitter = recorded.actor();
        row.inPlaceOf = recorded.inPlaceOf();
        row.files = json.valueToTree(e.files());
        row.effect = e.effect();
        row.submittedAt = recorded.at();
        return row;
    }

    String itemId() {
        return itemId;
    }

    String evidenceId() {
        return evidenceId;
    }

    String measureId() {
        return measureId;
    }

    /** Whether it is the measure's, for what is to be done now, and was not refused or taken back. */
    boolean counts(String measure) {
        return current && measureId.equals(measure)
                && (status == EvidenceStatus.SUBMITTED || status == EvidenceStatus.ACCEPTED);
    }

    boolean of(MeasureId measure) {
        return measureId.equals(measure.value());
    }

    void decided(EvidenceStatus decision, @Nullable String why, Recorded recorded) {
        status = decision;
        reason = why;
        decider = recorded.actor();
    }

    /** What was handed in for what is to be done again counts no more. */
    void reopened() {
        current = false;
    }
}
