package org.taizhang.api.settings;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a setting is not changed. */
public enum SettingsRefusal implements RefusalCode {

    SETTING_UNCHANGED(
            Reason.conflict("该设置已经是这个值，无需更改。", "The setting has this value already; there is nothing to change.")),
    SOURCE_NEEDED(Reason.invalid("按来源的销号审核链必须指明来源。", "A chain by source says which source it is for.")),
    SOURCE_NOT_TAKEN(
            Reason.invalid("该设置不分来源，请去掉来源。", "This setting is the same for every source; leave the source out.")),
    ONE_VALUE_NEEDED(Reason.invalid("该设置须恰好填写一个值。", "This setting takes exactly one value.")),
    NOT_A_NUMBER(Reason.invalid("该设置须填写整数。", "This setting takes whole numbers.")),
    NUMBER_OUT_OF_RANGE(Reason.invalid("数值超出允许的范围，请填写范围内的整数。",
            "The number is out of range; give a whole number within it.")),
    VALUE_TWICE(Reason.invalid("同一个值填写了两次，请去掉重复。", "A value is given twice; leave one out.")),
    VALUES_NEEDED(Reason.invalid("至少须填写一个值。", "At least one value is needed.")),
    TOO_MANY_VALUES(Reason.invalid("填写的值太多，最多一百个。", "Too many values are given; at most a hundred are taken.")),
    WORD_UNSUITABLE(Reason.invalid("每个名称须为 1 到 50 个字，且首尾没有空格。",
            "A word has 1 to 50 characters and no spaces around it.")),
    DAYS_UNREADABLE(Reason.invalid("有一行节假日读不懂，请写成“2027-01-01 2027-01-03 放假”或“2027-01-09 上班”，一行不超过 31 天。",
            "A line of holidays cannot be read; write 2027-01-01 2027-01-03 off, or 2027-01-09 worked, "
                    + "at most 31 days a line.")),
    TIME_UNREADABLE(Reason.invalid("时间请写成 08:30 这样的时和分。", "Write a time of day as hours and minutes, 08:30.")),
    HOURS_UNSUITABLE(Reason.invalid("时段须填写起、止两个不同的时间，不设则留空。",
            "Give two different times, from and to, or none at all.")),
    CYCLE_UNKNOWN(Reason.invalid("评估周期须为按月、按季、半年或一年之一。", "A review cycle is MONTH, QUARTER, HALF_YEAR or YEAR.")),
    SOURCE_UNKNOWN(Reason.invalid("没有这种问题来源，请从来源列表中选择。", "There is no such source; choose one of the list.")),
    CHAIN_EMPTY(Reason.invalid("销号审核链至少须有一步。", "A closing chain has at least one step.")),
    CHAIN_STEP_UNKNOWN(Reason.invalid("没有这个审核步骤，请从部门审核、资料审核、独立复核中选择。",
            "There is no such step; choose UNIT_APPROVAL, OFFICE_REVIEW or RECHECK.")),
    CHAIN_REPEATS_STEP(Reason.invalid("销号审核链中同一步骤只能出现一次。", "A step stands in a chain once.")),
    CHAIN_OUT_OF_ORDER(Reason.invalid("审核步骤须依次为部门审核、资料审核、独立复核。",
            "Steps come in this order: unit approval, office review, recheck.")),
    CHAIN_ENDS_IN_UNIT(Reason.invalid("销号审核链不能止于责任单位自己的审核，请加上资料审核或独立复核。",
            "A chain does not end with the unit's own approval; add the office's review or the recheck."));

    private final Reason reason;

    SettingsRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
