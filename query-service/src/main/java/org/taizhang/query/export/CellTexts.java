package org.taizhang.query.export;

import java.util.List;
import java.util.stream.Collectors;

import org.taizhang.api.item.Deadline;
import org.taizhang.api.ledger.EvidenceEntry;
import org.taizhang.api.ledger.LedgerRow;
import org.taizhang.api.ledger.Named;

/** What stands in the cells that hold more than one plain text. */
final class CellTexts {

    private CellTexts() {}

    static String names(List<Named> named, boolean english) {
        return named.stream().map(Named::name).collect(Collectors.joining(english ? ", " : "、"));
    }

    static String owners(LedgerRow row, boolean english) {
        return row.unassigned() ? english ? "(unassigned)" : "（未明确）" : names(row.owners(), english);
    }

    static String responsibleUnit(LedgerRow row, boolean english) {
        String unit = row.responsibleUnit() == null ? "" : row.responsibleUnit().name();
        if (row.leadUnits().isEmpty()) {
            return unit;
        }
        String leads = names(row.leadUnits(), english);
        return unit + (english ? " (lead: " + leads + ")" : "（牵头：" + leads + "）");
    }

    static String deadline(LedgerRow row, boolean english) {
        Deadline deadline = row.deadline();
        if (deadline == null) {
            return "";
        }
        String date = deadline.date() == null ? "" : deadline.date().toString();
        return switch (deadline.kind()) {
            case BY_DATE -> date;
            case IMMEDIATE -> ((english ? "Immediately " : "立行立改 ") + date).strip();
            case CONTINUOUS -> english ? "Continuously" : "长期坚持";
            case BY_DATE_THEN_SUSTAIN -> date + (english ? ", then kept up" : "，并长期坚持");
            case UNCONFIRMED -> (english ? "To be settled" : "待明确")
                    + (deadline.rawText() == null
                            ? ""
                            : english ? ": " + deadline.rawText() : "：" + deadline.rawText());
        };
    }

    static String evidence(LedgerRow row, boolean english) {
        return row.evidence().stream().map(entry -> evidence(entry, english)).collect(Collectors.joining("\n"));
    }

    private static String evidence(EvidenceEntry entry, boolean english) {
        String files = entry.files().stream().map(file -> file.name()).collect(Collectors.joining("\n"));
        return files + switch (entry.status()) {
            case SUBMITTED -> english ? " (to be decided)" : "（待审核）";
            case ACCEPTED -> english ? " (accepted)" : "（已通过）";
            case RETURNED -> english ? " (returned)" : "（已退回）";
            case WITHDRAWN -> english ? " (withdrawn)" : "（已撤回）";
        };
    }

    static String status(LedgerRow row, boolean english) {
        if (!row.takenOver() || row.declaredStatus() == null) {
            return row.statusText();
        }
        return row.statusText()
                + (english ? " (declared: " + row.declaredStatus() + ")" : "（导入声明：" + row.declaredStatus() + "）");
    }

    static String light(LedgerRow row, boolean english) {
        return switch (row.light()) {
            case RED -> english ? "Red" : "红";
            case YELLOW -> english ? "Yellow" : "黄";
            case GREEN -> english ? "Green" : "绿";
            case null -> "";
        };
    }

    static String remark(LedgerRow row, boolean english) {
        String remark = row.remark() == null ? "" : row.remark();
        if (row.asWritten() == null) {
            return remark;
        }
        return (remark.isEmpty() ? "" : remark + "\n") + (english ? "As written: " : "原文：") + row.asWritten();
    }
}
