package org.taizhang.command.evidence;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** Why an upload is refused. */
public enum EvidenceRefusal implements RefusalCode {

    HASH_MALFORMED(Reason.invalid("文件哈希应为 64 位小写十六进制的 SHA-256。", "The hash is SHA-256 in 64 lower-case hex digits.")),
    HASH_MISMATCH(
            Reason.invalid("上传内容与 SHA-256 不符，请重新上传。", "The content does not have this SHA-256; upload it again.")),
    FILE_TOO_LARGE(Reason.tooLarge("文件超过允许的大小，请压缩或拆分后上传。", "The file is larger than allowed; compress or split it.")),
    FILE_EMPTY(Reason.invalid("文件内容为空。", "The file is empty.")),
    FILE_IS_PROGRAM(Reason.invalid("不接收可执行程序，请上传材料本身。",
            "Programs are not taken; upload the material itself.")),
    FILE_DISGUISED(Reason.invalid("文件内容与扩展名不符，请改回原来的扩展名或重新导出后上传。",
            "The content is not what the file's extension says; give it its own extension or export it anew.")),
    NAME_TOO_LONG(Reason.invalid("文件名不能超过 255 个字符，请改短后重试。",
            "The file's name is longer than 255 characters; shorten it.")),
    NAME_HAS_FOLDER(Reason.invalid("文件名不能以点开头，也不能含有 / 或 \\，请只填文件名。",
            "A file's name neither begins with a dot nor has / or \\ in it; give the name alone.")),
    NAME_HIDES(Reason.invalid("文件名中含有看不见或改变书写方向的字符，请改名后重试。",
            "The file's name has characters that are not seen or turn its direction; rename the file.")),
    RANGE_MALFORMED(
            Reason.invalid("Content-Range 应形如 bytes 0-1023/4096。", "Content-Range looks like: bytes 0-1023/4096.")),
    OFFSET_MISMATCH(Reason.conflict("续传位置与已接收的内容不符，请先用 HEAD 查询。",
            "The range does not continue what was received; ask with HEAD first."));

    private final Reason reason;

    EvidenceRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
