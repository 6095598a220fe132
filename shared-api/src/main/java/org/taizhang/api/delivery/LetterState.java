package org.taizhang.api.delivery;

/** What became of a letter. */
public enum LetterState {

    /** To be sent, for the first time or again. */
    WAITING("待发送", "Waiting"),
    SENT("已发送", "Sent"),
    /** It cannot be delivered as it is; somebody has to put something right. */
    FAILED("发送失败", "Failed"),
    /** Nothing of it was left to say: read in the house meanwhile, or not to be seen by them any more. */
    DROPPED("无需发送", "Dropped");

    private final String zh;
    private final String en;

    LetterState(String zh, String en) {
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
