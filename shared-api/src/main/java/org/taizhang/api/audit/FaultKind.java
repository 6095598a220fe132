package org.taizhang.api.audit;

/** What can be wrong with the stored events, the log, or what was signed. */
public enum FaultKind {

    EVENT_ALTERED("事件在数据库中被改动", "A stored event is not what was logged"),
    EVENT_MISSING("已登记的事件不在数据库中", "A logged event is no longer in the store"),
    EVENT_NOT_LOGGED("数据库中有未经登记、事后插入的事件", "An event was slipped into the store and never logged"),
    POSITION_MISSING("事件的位置不连续", "The store has no event at a position before others"),
    SEQUENCE_GAP("同一对象的事件序号不连续", "The events of a stream are not numbered without a gap"),
    LOG_ALTERED("审计日志被改动", "The log is not what was hashed"),
    LOG_TRUNCATED("审计日志比已签名的短：可能从旧备份恢复，或被截断；停止签名",
            "The log is shorter than what was signed: an old copy was restored, or leaves were removed; nothing is signed"),
    LOG_FORKED("审计日志与已签名的不一致；停止签名", "The log does not continue what was signed; nothing is signed"),
    SIGNER_INCOMPLETE("签名文件夹不完整；停止签名", "The signer's folder is not complete; nothing is signed"),
    KEY_SWAPPED("签名文件夹里的密钥不是日志所登记的；停止签名",
            "The signer's folder has another key than the one that the log names; nothing is signed");

    private final String zh;
    private final String en;

    FaultKind(String zh, String en) {
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
