package org.taizhang.documents;

/** The document cannot be read at all. Says what is wrong and what to do. */
public final class UnreadableDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why {

        NOT_A_PLAN("没有在文件中找到整改措施，未导入任何内容。请确认上传的是整改方案或整改台账。",
                "No measure was found in this document, so nothing was read. Is it a rectification plan or ledger?"),
        EMPTY("文件是空的，请重新选择文件。", "The file is empty; choose another one."),
        TOO_LARGE("文件太大，请删去图片或拆分后再上传。", "The file is too large; remove pictures or split it."),
        ZIP_BOMB("文件解压后异常庞大，已停止读取。请另存后再上传。", "The file unpacks to an abnormal size and was not read; save it anew."),
        ENCRYPTED("文件已加密，请去掉密码后再上传。", "The file is encrypted; remove its password first."),
        OLD_FORMAT("这是旧版 Office 格式（.doc 或 .xls），请另存为 .docx 或 .xlsx 后再上传。",
                "This is an old Office format (.doc or .xls); save it as .docx or .xlsx."),
        UNKNOWN_FORMAT("不支持这种文件，请使用 .docx、.xlsx、.csv、.md 或 .txt。",
                "This kind of file is not supported; use .docx, .xlsx, .csv, .md or .txt."),
        BROKEN_FILE("文件已损坏，无法打开。请重新保存后再上传。", "The file is damaged and cannot be opened; save it anew."),
        NO_HEADER("表格没有可识别的表头，请保留“整改措施”“责任人”“完成时限”等列名。",
                "The table has no header that is known; keep column names such as 整改措施, 责任人, 完成时限."),
        UNDECODABLE_TEXT("文本编码无法识别，请另存为 UTF-8 后再上传。", "The text's encoding is unknown; save it as UTF-8.");

        private final String zh;
        private final String en;

        Why(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    private final Why why;

    public UnreadableDocument(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
