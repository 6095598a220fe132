package org.taizhang.api.ledger;

import java.util.List;

import org.taizhang.api.Missing;
import org.taizhang.api.Reason;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;

/** Why a read is refused. */
public enum LedgerRefusal implements RefusalCode {

    CURSOR_INVALID(Reason.malformed("翻页标记无效，请从第一页重新读取。", "The cursor is not valid; start again from the first page.")),
    LIMIT_OUT_OF_RANGE(Reason.malformed("每页行数应为 1 到 500。", "A page has 1 to 500 rows.")),
    POSITION_MALFORMED(Reason.malformed("X-After-Position 无效。", "X-After-Position is not valid.")),
    NOT_CAUGHT_UP(Reason.unavailable("数据尚未更新到所要求的位置，请稍后重试。",
            "The data has not caught up with the position asked for; try again in a moment.")),
    FILTER_INVALID(Reason.malformed("筛选条件有误，请按所列参数修改。", "The filter is not valid; correct the parameters listed.")),
    PARAMETER_UNKNOWN(Reason.malformed("没有这个查询参数，请核对拼写。", "There is no such parameter; check how it is spelt.")),
    PLAN_UNKNOWN(Reason.malformed("没有这个整改方案，请从方案列表中选择。", "There is no such plan; choose one from the list of plans.")),
    UNIT_UNKNOWN(Reason.malformed("没有这个单位，请从单位列表中选择。", "There is no such unit; choose one from the list of units.")),
    PERSON_UNKNOWN(
            Reason.malformed("没有这个人员，请从人员列表中选择。", "There is no such person; choose one from the list of people.")),
    RANGE_REVERSED(Reason.malformed("起始值大于截止值，请对调后重试。", "The range begins after it ends; swap the two.")),
    CHANGES_REVERSED(Reason.malformed("起始时点晚于结束时点，请对调后重试。", "It begins later than it ends; swap the two times.")),
    MET_WITHOUT_FIGURE(Reason.malformed("“是否达到”须与一项比率指标同用，请先选择指标。",
            "Whether it is met goes with a figure that is a share; choose one first.")),
    RANGE_WITHOUT_SPREAD(Reason.malformed("“至少”“至多”须与一项按数值分布的统计同用，请先选择该项。",
            "At least and at most go with a spread of numbers; choose one first.")),
    OF_ONE_DAY_ONLY(Reason.malformed("趋势涉及多天，不能按此条件筛选，请去掉该条件。",
            "A trend is of many days and cannot be restricted by this; leave it out.")),
    TOO_MANY_DIMENSIONS(
            Reason.malformed("统计维度最多两个，且不能重复。", "Figures are grouped by two dimensions at most, each once.")),
    TOO_MANY_GROUPS(Reason.malformed("按这些维度统计会超过 10000 组，请减少维度或增加筛选条件。",
            "There are more than 10,000 groups by these dimensions; leave one out, or choose fewer rows by a filter.")),
    TREND_TOO_LONG(Reason.malformed("趋势最多 400 个点，请缩短时间范围或放大间隔。",
            "A trend has 400 points at most; shorten the range or widen the step.")),
    TREND_AFTER_AS_OF(Reason.malformed("趋势的最后一天晚于截至时点。", "The trend ends after as of.")),
    AS_OF_MALFORMED(Reason.malformed("截至时点应为日期（2026-06-30）、时刻（2026-06-30T08:00:00Z）或事件位置。",
            "As of is a day (2026-06-30), an instant (2026-06-30T08:00:00Z) or the position of an event.")),
    AS_OF_IN_FUTURE(Reason.malformed("截至时点晚于现在，请选择现在或以前的时点。",
            "As of is later than now; choose now or a time before.")),
    AS_OF_BEFORE_FIRST(Reason.malformed("截至时点早于第一条记录，当时还没有台账。",
            "As of is before the first record; there was no ledger then.")),
    ON_AFTER_AS_OF(Reason.malformed("统计日期晚于截至时点，请选择同一天或更早的日期。",
            "The day counted for is later than as of; choose the same day or one before.")),
    ROUND_OUT_OF_RANGE(Reason.malformed("轮次应为不小于 1 的整数。", "Rounds are counted from 1.")),
    TEXT_TOO_LONG(Reason.malformed("文字不能超过 200 个字符，请缩短后重试。", "The text is longer than 200 characters; shorten it.")),
    TEXT_UNREADABLE(Reason.malformed("文字中含有无法识别的控制字符，请删除后重试。",
            "The text has a control character that cannot be read; remove it."));

    private final Reason reason;

    LedgerRefusal(Reason reason) {
        this.reason = reason;
    }

    /** A refusal that names the parameter. */
    public Refusal of(String parameter) {
        return new Refusal(this, List.of(Missing.of(this, parameter)));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
