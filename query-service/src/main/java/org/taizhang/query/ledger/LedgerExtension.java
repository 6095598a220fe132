package org.taizhang.query.ledger;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ExtensionRequested;
import org.taizhang.api.ledger.ExtensionStatus;

/** A row of {@code extension_row} while events change it: each field is the column of its name. */
@SuppressWarnings({"NullAway.Init", "unused" }) // read from the table and written to it
final class LedgerExtension {

    private String itemId;
    private String extensionId;
    private String measureId;
    private int ordinal;
    private int number;
    private int atMost;
    private LocalDate fromDate;
    private LocalDate toDate;
    private String reason;
    private String progress;
    private @Nullable String requester;
    private Instant requestedAt;
    private ExtensionStatus status = ExtensionStatus.PENDING;
    private @Nullable String decider;
    private @Nullable Instant decidedAt;
    private @Nullable String remark;
    private @Nullable String inPlaceOf;

    /** From the table. */
    LedgerExtension() {}

    /** @param ordinal its place among the item's extensions, from 1 */
    static LedgerExtension requested(ExtensionRequested e, int ordinal, Recorded recorded) {
        LedgerExtension row = new LedgerExtension();
        row.itemId = e.itemId().value();
        row.extensionId = e.extensionId().value();
        row.measureId = e.measureId().value();
        row.ordinal = ordinal;
        row.number = e.number();
        row.atMost = e.atMost();
        row.fromDate = e.from();
        row.toDate = e.to();
        row.reason = e.reason();
        row.progress = e.progress();
        row.requester = recorded.actor();
        row.inPlaceOf = recorded.inPlaceOf();
        row.requestedAt = recorded.at();
        return row;
    }

    String itemId() {
        return itemId;
    }

    String extensionId() {
        return extensionId;
    }

    boolean pendingOf(String measure) {
        return status == ExtensionStatus.PENDING && measureId.equals(measure);
    }

    void decided(ExtensionStatus decision, @Nullable String said, Recorded recorded) {
        status = decision;
        remark = said;
        decider = recorded.actor();
        decidedAt = recorded.at();
    }

    /** Nobody decided, and nobody need any more. */
    void lapsed(Recorded recorded) {
        status = ExtensionStatus.LAPSED;
        decidedAt = recorded.at();
    }
}
