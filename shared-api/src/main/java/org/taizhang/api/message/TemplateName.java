package org.taizhang.api.message;

import java.util.Arrays;
import java.util.Optional;

/** What the text of a template can name, in Chinese or in English: <code>{{期限}}</code> or <code>{{due}}</code>. */
public enum TemplateName {

    /** The item with its number, and the measure where it is about one. */
    WHAT("事项", "what"),
    /** The item's number. */
    NUMBER("编号", "number"),
    /** The item's title. */
    TITLE("标题", "title"),
    /** The measure's title. */
    MEASURE("措施", "measure"),
    /** The notice's title. */
    NOTICE("督办", "notice"),
    /** The plan's title. */
    PLAN("方案", "plan"),
    /** The day that it is about. */
    DUE("期限", "due"),
    /** How many days that day was past when it was sent. */
    DAYS("天数", "days"),
    /** Whether it was past: for <code>{{#逾期}} … {{/逾期}}</code> and <code>{{^逾期}} … {{/逾期}}</code>. */
    LATE("逾期", "late"),
    /** Who did what it tells of. */
    BY("办理人", "by");

    private final String zh;
    private final String en;

    TemplateName(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The name that is written so, in either language. */
    public static Optional<TemplateName> of(String written) {
        return Arrays.stream(values()).filter(name -> name.zh.equals(written) || name.en.equals(written)).findFirst();
    }
}
