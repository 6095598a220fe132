package org.taizhang.api.settings;

import java.util.List;

/**
 * What an organisation may set, with DOMAIN's default. A value is a list of words: one word where the setting is one
 * number or one choice.
 */
public enum Setting {

    IMMEDIATE_DAYS(Shape.NUMBER, 1, 180, List.of("15"), "立行立改天数", "Days for IMMEDIATE measures"),
    LOOK_BACK_DAYS(Shape.NUMBER, 1, 730, List.of("90"), "回头看天数", "Days from closing to the look-back"),
    REVIEW_EVERY(Shape.CYCLE, 0, 0, List.of("QUARTER"), "长期坚持措施的评估周期", "Review cycle of continuous measures"),
    CHAIN(Shape.CHAIN, 0, 0, List.of("UNIT_APPROVAL", "OFFICE_REVIEW", "RECHECK"), "销号审核链", "Closing chain"),
    SHORT_CHAIN(Shape.CHAIN, 0, 0, List.of("OFFICE_REVIEW"), "立行立改问题的销号审核链", "Short closing chain"),
    /** One for each source; empty: the source has none of its own and takes {@link #CHAIN}. */
    SOURCE_CHAIN(Shape.CHAIN, 0, 0, List.of(), "按来源的销号审核链", "Closing chain by source"),
    MAX_EXTENSIONS(Shape.NUMBER, 0, 10, List.of("2"), "每项措施可延期次数", "Extensions per measure"),
    RULE_REQUIRED(Shape.SOURCES, 0, 0, List.of(), "须建章立制方可销号的来源", "Sources that demand an established rule"),
    NOTICE_REPLY_DAYS(Shape.NUMBER, 1, 180, List.of("10"), "督办回复天数", "Days to reply to a notice"),
    DELEGATION_DAYS(Shape.NUMBER, 1, 366, List.of("90"), "委托最长天数", "Longest delegation in days"),
    REMINDER_DAYS_BEFORE(Shape.NUMBERS, 1, 90, List.of("7", "3", "1"), "到期前提醒（工作日）",
            "Reminders before a deadline, in working days"),
    REMINDER_DAYS_AFTER(Shape.NUMBERS, 1, 365, List.of("1", "7", "15"), "逾期后提醒（天）",
            "Reminders after a deadline, in days"),
    ASPECTS(Shape.WORDS, 0, 0, List.of("理论学习", "政治素质", "能力本领", "担当作为", "工作作风", "廉洁自律"), "问题方面目录",
            "Catalogue of aspects"),
    YELLOW_DAYS(Shape.NUMBER, 1, 60, List.of("3"), "黄灯：剩余工作日", "Yellow light: working days left"),
    YELLOW_LAG(Shape.NUMBER, 1, 100, List.of("30"), "黄灯：序时进度落后百分点", "Yellow light: points behind schedule"),
    /** What {@code WorkingCalendar.corrected} reads; it goes before what the program knows. */
    HOLIDAYS(Shape.DAYS, 0, 0, List.of(), "节假日和调休补充、更正", "Holidays and worked weekends, added or corrected"),
    MAIL_DIGEST_AT(Shape.TIME, 0, 0, List.of("08:30"), "邮件每日摘要时间", "When the day's digest is mailed"),
    /** Two times of day, or none; a person may have others. */
    MAIL_QUIET_HOURS(Shape.HOURS, 0, 0, List.of("20:00", "07:30"), "邮件免打扰时段", "Hours in which no mail is sent");

    /** What a value looks like. */
    public enum Shape {
        /** One whole number. */
        NUMBER,
        /** Different whole numbers. */
        NUMBERS,
        /** One of {@code ReviewCycle}. */
        CYCLE,
        /** Steps of {@code ChainStep}, in order. */
        CHAIN,
        /** Some of {@code SourceKind}, or none. */
        SOURCES,
        /** Different words. */
        WORDS,
        /** One time of day, as {@code 08:30}. */
        TIME,
        /** Two different times of day, from the first to the second, or none. */
        HOURS,
        /** Lines such as {@code 2027-01-01 2027-01-03 放假} and {@code 2027-01-09 上班}, or none. */
        DAYS
    }

    private final Shape shape;
    private final int least;
    private final int most;
    private final List<String> usual;
    private final String zh;
    private final String en;

    Setting(Shape shape, int least, int most, List<String> usual, String zh, String en) {
        this.shape = shape;
        this.least = least;
        this.most = most;
        this.usual = usual;
        this.zh = zh;
        this.en = en;
    }

    public Shape shape() {
        return shape;
    }

    /** The smallest number that it takes. */
    public int least() {
        return least;
    }

    /** The largest number that it takes. */
    public int most() {
        return most;
    }

    /** DOMAIN's default. */
    public List<String> usual() {
        return usual;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
