package org.taizhang.api.view;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why something about a saved view is refused. */
public enum ViewRefusal implements RefusalCode {

    VIEW_EXISTS(Reason.conflict("该视图已存在。", "This view exists already.")),
    VIEW_GONE(Reason.conflict("该视图已被删除。", "This view was deleted.")),
    VIEW_UNCHANGED(Reason.conflict("内容没有变化，无需保存。", "Nothing is different; there is nothing to save.")),
    VIEW_OF_ANOTHER(Reason.forbidden("只能修改、删除自己的视图；共享视图还可由所在部门负责人删除。",
            "Only its owner changes or deletes a view; a shared one is also deleted by the head of its unit.")),
    VIEW_NAME_TOO_LONG(Reason.invalid("视图名称不能超过 60 个字符，请缩短。", "A view's name has at most 60 characters; shorten it.")),
    VIEW_QUERY_TOO_LONG(Reason.invalid("筛选条件太长，请减少条件后再保存。", "The filter is too long; save a shorter one.")),
    VIEW_QUERY_INVALID(Reason.invalid("筛选条件有误，请按所列参数修改。", "The filter is not valid; correct the parameters listed.")),
    VIEW_PARAMETER_UNKNOWN(Reason.invalid("没有这个查询参数，请核对拼写。", "There is no such parameter; check how it is spelt.")),
    VIEW_PARAMETER_UNREADABLE(Reason.invalid("参数的写法无法识别，请按地址的格式书写。",
            "The parameter cannot be read; write it as in an address.")),
    VIEW_SORT_UNKNOWN(Reason.invalid("没有这种排序方式，请从列表中选择。", "There is no such order; choose one of the list.")),
    VIEW_COLUMNS_INVALID(Reason.invalid("列名最多 60 个，由字母和数字组成，且不能重复。",
            "There are at most 60 columns, each named by letters and digits, and none twice.")),
    VIEW_WITHOUT_UNIT(Reason.conflict("您没有所属单位，不能共享视图；请选择不共享，或联系系统管理员。",
            "You belong to no unit to share a view with; keep it for yourself, or ask the system administrator."));

    private final Reason reason;

    ViewRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
