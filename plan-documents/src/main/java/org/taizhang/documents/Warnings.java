package org.taizhang.documents;

import org.taizhang.documents.PlanPreview.Warning;

/** What a reader should look at, in both languages. */
enum Warnings {

    PAST_DEADLINE("完成时限已过。", "The deadline lies in the past."),
    DEADLINE_UNREADABLE("完成时限无法识别，请人工确认。", "The deadline was not understood; settle it by hand."),
    DEADLINE_MISSING("没有写明完成时限，请人工确认。", "No deadline is given; settle it by hand."),
    FEEDBACK_DATE_NEEDED("时限从反馈之日起算，请填写反馈日期。", "The deadline counts from the feedback date, which is not known."),
    MONTH_END_TYPO("“月低”按“月底”读取。", "月低 was read as 月底, the end of the month."),
    GROUP_OWNER("责任人是集体，请落实到人。", "The owner is a group; name persons."),
    PLACEHOLDER_OWNER("责任人是占位符，按未明确处理。", "The owner is a placeholder: read as unassigned."),
    SEVERAL_UNITS("写有多个责任单位，首个为责任单位，其余列为配合单位。",
            "Several responsible units: the first one answers, the others assist."),
    SUM_DIFFERS("合计行与读取的数量不一致，请核对。", "The totals row differs from what was read; check it."),
    LISTS_DIFFER("问题与措施的条数不一致，无法逐条对应，请核对。", "Problems and measures differ in number and were not paired; check them."),
    UNBALANCED_QUOTE("引号不成对。", "A quotation mark has no partner.");

    private final Warning warning;

    Warnings(String zh, String en) {
        warning = new Warning(name(), zh, en);
    }

    Warning warning() {
        return warning;
    }
}
