package org.taizhang.command.roster;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a file of units or people is not taken, or what is wrong with one of its rows. */
public enum RosterRefusal implements RefusalCode {

    FILE_EMPTY(Reason.invalid("文件中没有数据行，请填写后再上传。", "The file has no rows; fill some in first.")),
    FILE_NOT_TEXT(Reason.invalid("文件不是 UTF-8 或 GB18030 编码的 CSV，请另存为 CSV 后再上传。",
            "The file is no CSV in UTF-8 or GB18030; save it as CSV first.")),
    FILE_TOO_LONG(Reason.tooLarge("文件超过 5000 行，请分成几个文件。", "The file has more than 5000 rows; split it.")),
    HEADER_INCOMPLETE(Reason.invalid("表头缺少必需的列，请对照模板补上。", "The header lacks a column that is needed; add it.")),
    HEADER_UNKNOWN(Reason.invalid("表头中有不认识的列，请对照模板改正或删去。",
            "The header has a column that is not known; correct it or leave it out.")),
    HEADER_TWICE(Reason.invalid("表头中有重复的列，请删去一列。", "The header has a column twice; leave one out.")),
    ROWS_WRONG(Reason.invalid("文件中有不能导入的行，没有导入任何内容；请逐行改正后再上传。",
            "Some rows cannot be taken, so nothing was; correct them line by line and send the file again.")),
    VALUE_NEEDED(Reason.invalid("此格不能为空。", "This cell must not be empty.")),
    VALUE_TOO_LONG(Reason.invalid("此格超过 100 个字。", "This cell has more than 100 characters.")),
    VALUE_HAS_CONTROLS(Reason.invalid("此格含有换行等控制字符。", "This cell has line breaks or other control characters.")),
    NAME_AMBIGUOUS(Reason.invalid("有几个同名单位，请填写单位编号。", "Several units have this name; give the unit's id.")),
    ROW_TWICE(Reason.invalid("与前面的一行重复。", "The same row stands further up.")),
    ISSUER_NEEDED(Reason.invalid("填写账号时须注明身份提供方。", "An account needs its identity provider.")),
    PARENT_BELOW_ITSELF(Reason.invalid("上级单位的填写形成了循环。", "The units above form a circle."));

    private final Reason reason;

    RosterRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
