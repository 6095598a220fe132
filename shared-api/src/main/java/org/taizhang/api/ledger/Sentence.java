package org.taizhang.api.ledger;

/** The same said in both languages. Where it ends with a text that somebody typed, that text's full stop is enough. */
public record Sentence(String zh, String en) {

    public Sentence {
        zh = zh.replaceAll("([。！？])”。", "$1”").replace("。”，", "”，");
        en = en.replaceAll("([.!?。！？])\"\\.", "$1\"").replaceAll("[.。]\",", "\",");
    }
}
