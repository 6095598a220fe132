package org.taizhang.api.imports;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why a command to an import is refused. */
public enum ImportRefusal implements RefusalCode {

    DOCUMENT_ALREADY_IMPORTED(Reason.conflict("同一份文件已导入；如需重新导入，请先撤回该批次。",
            "This document was imported already; withdraw that batch to import it anew.")),
    IMPORT_UNKNOWN(Reason.notFound("没有这个导入批次。", "There is no such import.")),
    IMPORT_NOT_CONFIRMED(Reason.conflict("该批次不在导入中。", "This import is not under way.")),
    IMPORT_EMPTY(Reason.invalid("没有可导入的条目。", "There is nothing to import.")),
    IMPORT_PATH_TWICE(Reason.invalid("条目路径重复，请逐条核对。", "Two rows have the same path; check the rows.")),
    IMPORT_STILL_RUNNING(
            Reason.conflict("导入尚未完成，请稍后再撤回。", "The import is still under way; withdraw it when it has ended."));

    private final Reason reason;

    ImportRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
