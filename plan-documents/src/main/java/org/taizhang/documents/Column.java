package org.taizhang.documents;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The columns that ledgers have, under the names that people give them. */
enum Column {

    ORDINAL("序号", "编号", "项目"),
    ASPECT("方面", "问题方面", "类别"),
    PROBLEM("问题", "反馈问题", "存在问题", "存在的问题", "主要问题", "突出问题", "问题清单", "问题描述", "具体问题", "整改问题", "查摆问题", "巡察反馈问题", "巡视反馈问题",
            "审计发现问题", "问题内容"),
    MANIFESTATION("具体表现", "问题表现", "主要表现", "表现形式"),
    CAUSE("原因剖析", "原因分析", "产生原因", "问题原因"),
    MEASURE("整改措施", "措施", "整改举措", "整改任务", "任务", "具体措施", "工作措施", "整改内容", "任务清单", "措施清单"),
    LEAD_LEADERS("责任领导", "牵头领导", "分管领导"),
    OWNERS("责任人", "整改责任人", "具体责任人", "责任清单"),
    RESPONSIBLE_UNIT("责任部门", "责任单位", "责任科室", "责任处室", "整改主体", "整改责任单位", "承办单位"),
    LEAD_UNITS("牵头单位", "牵头部门", "牵头科室"),
    ASSISTING_UNITS("配合部门", "配合单位", "协办单位", "配合科室"),
    OVERSIGHT_UNIT("督导单位", "督办单位"),
    DEADLINE("整改时限", "完成时限", "完成时间", "整改期限", "时限", "限期", "完成期限", "整改完成时限"),
    PROGRESS("进展情况", "整改进展", "整改情况", "落实情况", "整改落实情况", "进展"),
    DONE("是否完成", "完成情况", "整改状态", "状态", "是否销号", "销号情况"),
    EVIDENCE("佐证材料", "证明材料", "印证材料", "附件"),
    AMOUNT("金额"),
    NATURE("定性依据"),
    ADVICE("建议", "审计建议"),
    ROUND("轮次"),
    ORIGINAL("反馈原文"),
    REMARK("备注");

    private final List<String> names;

    Column(String... names) {
        this.names = Arrays.asList(names);
    }

    String title() {
        return names.getFirst();
    }

    /** Columns that only some sources have: kept under their own names. */
    boolean detail() {
        return compareTo(AMOUNT) >= 0;
    }

    /** The column that a header cell names; null where none is known. Line breaks, spaces and （…） do not count. */
    static @Nullable Column named(String header) {
        String name = Widths.half(header).replaceAll("\\s", "").replaceAll("[(（].*?[)）]", "");
        for (Column column : values()) {
            if (column.names.contains(name)) {
                return column;
            }
        }
        return null;
    }
}
