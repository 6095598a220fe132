package org.taizhang.query.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.ledger.LedgerRow;

/**
 * A column of the ledger as people know it (DOMAIN §4).
 *
 * @param width characters of Chinese text that fit in a line
 * @param ofItem the same in every row of an item
 * @param text of a row, in English or not
 */
record LedgerColumn(String zh, String en, int width, boolean ofItem, BiFunction<LedgerRow, Boolean, String> text) {

    /** Filled in by whoever writes the file. */
    static final LedgerColumn ORDINAL = ofItem("序号", "No.", 3, row -> "");
    static final LedgerColumn PERCENT = ofMeasure("完成率", "Progress %", 4,
            (row, english) -> row.measureId() == null ? "" : row.percent() + "%");
    static final LedgerColumn LIGHT = ofMeasure("灯", "Light", 3, CellTexts::light);

    private static final List<LedgerColumn> USUAL = List.of(ORDINAL, ofItem("编号", "Number", 7, LedgerRow::itemNumber),
            ofItem("方案", "Plan", 8, LedgerRow::planTitle), ofItem("方面", "Aspect", 5, LedgerRow::aspect),
            ofItem("问题", "Problem", 14, LedgerRow::problem),
            ofItem("具体表现", "Manifestations", 12, row -> String.join("\n", row.manifestations())),
            ofItem("原因剖析", "Root cause", 12, LedgerRow::rootCause),
            ofMeasure("整改措施", "Measure", 18, (row, english) -> row.measureText()),
            ofMeasure("责任领导", "Lead leaders", 5, (row, english) -> CellTexts.names(row.leadLeaders(), english)),
            ofMeasure("责任人", "Owners", 5, CellTexts::owners),
            ofMeasure("责任单位", "Responsible unit", 7, CellTexts::responsibleUnit),
            ofMeasure("配合单位", "Assisting units", 7,
                    (row, english) -> CellTexts.names(row.assistingUnits(), english)),
            ofMeasure("完成时限", "Deadline", 7, CellTexts::deadline),
            ofMeasure("延期后时限", "Extended to", 6,
                    (row, english) -> row.extendedDeadline() == null ? "" : row.extendedDeadline().toString()),
            ofMeasure("进展情况", "Progress", 12, (row, english) -> row.progress()), PERCENT,
            ofMeasure("佐证材料", "Evidence", 10, CellTexts::evidence),
            new LedgerColumn("状态", "Status", 6, true, CellTexts::status), LIGHT,
            ofItem("销号日期", "Closed on", 6, row -> row.closedOn() == null ? "" : row.closedOn().toString()),
            ofItem("建章立制", "Rules", 6, LedgerRow::rule), ofMeasure("备注", "Remark", 8, CellTexts::remark));

    private static final List<LedgerColumn> OF_AUDITS = List.of(detail("金额", "Amount"), detail("定性依据", "Basis"),
            detail("建议", "Recommendation"));
    private static final List<LedgerColumn> OF_INSPECTIONS = List.of(detail("轮次", "Round"),
            detail("反馈原文", "Feedback as given"));

    static List<LedgerColumn> of(boolean audits, boolean inspections) {
        List<LedgerColumn> columns = new ArrayList<>(USUAL);
        columns.addAll(audits ? OF_AUDITS : List.of());
        columns.addAll(inspections ? OF_INSPECTIONS : List.of());
        return columns;
    }

    String title(boolean english) {
        return english ? en : zh;
    }

    String text(LedgerRow row, boolean english) {
        return text.apply(row, english);
    }

    private static LedgerColumn ofItem(String zh, String en, int width,
            Function<LedgerRow, @Nullable String> text) {
        return new LedgerColumn(zh, en, width, true, (row, english) -> blankIfNull(text.apply(row)));
    }

    private static LedgerColumn ofMeasure(String zh, String en, int width,
            BiFunction<LedgerRow, Boolean, @Nullable String> text) {
        return new LedgerColumn(zh, en, width, false, (row, english) -> blankIfNull(text.apply(row, english)));
    }

    private static LedgerColumn detail(String zh, String en) {
        return ofItem(zh, en, 10, row -> row.details().get(zh));
    }

    private static String blankIfNull(@Nullable String text) {
        return text == null ? "" : text;
    }
}
