package org.taizhang.command.settings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.taizhang.api.calendar.WorkingCalendar;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingKey;

/**
 * Limits and chains as they stand. What was decided under them is written into the events, so that an auditor needs
 * no later setting.
 *
 * @param values what differs from DOMAIN's defaults
 */
public record Settings(Map<SettingKey, List<String>> values) {

    /** DOMAIN's defaults. */
    public static final Settings DEFAULT = new Settings(Map.of());

    public Settings {
        values = Map.copyOf(values);
    }

    /** These settings, and this one. */
    public Settings with(SettingKey key, List<String> value) {
        Map<SettingKey, List<String>> changed = new HashMap<>(values);
        changed.put(key, List.copyOf(value));
        return new Settings(changed);
    }

    /** These settings, and this one. */
    public Settings with(Setting setting, String... value) {
        return with(SettingKey.of(setting), Arrays.asList(value));
    }

    /** These settings, where the others say nothing. */
    Settings with(Settings others) {
        Map<SettingKey, List<String>> changed = new HashMap<>(values);
        changed.putAll(others.values);
        return new Settings(changed);
    }

    public List<String> value(SettingKey key) {
        return values.getOrDefault(key, key.setting().usual());
    }

    /** Days from claiming that an IMMEDIATE measure is given. */
    public int immediateDays() {
        return number(Setting.IMMEDIATE_DAYS);
    }

    /** Days from closing to the look-back. */
    public int lookBackDays() {
        return number(Setting.LOOK_BACK_DAYS);
    }

    /** How often a continuous measure is reviewed unless it says otherwise. */
    public ReviewCycle reviewEvery() {
        return ReviewCycle.valueOf(words(Setting.REVIEW_EVERY).getFirst());
    }

    /** Steps where every measure is IMMEDIATE. */
    public List<ChainStep> shortChain() {
        return steps(words(Setting.SHORT_CHAIN));
    }

    /** The steps that closing an item of this source takes. */
    public List<ChainStep> chainFor(SourceKind source) {
        List<String> own = value(new SettingKey(Setting.SOURCE_CHAIN, source));
        return steps(own.isEmpty() ? words(Setting.CHAIN) : own);
    }

    /** How often one measure's deadline may be extended. */
    public int maxExtensions() {
        return number(Setting.MAX_EXTENSIONS);
    }

    /** Sources whose items close only once a rule was established. */
    public Set<SourceKind> ruleRequired() {
        return words(Setting.RULE_REQUIRED).stream().map(SourceKind::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Days a unit has to answer a notice unless the notice says otherwise. */
    public int noticeReplyDays() {
        return number(Setting.NOTICE_REPLY_DAYS);
    }

    /** Days that a delegation lasts at most. */
    public int delegationDays() {
        return number(Setting.DELEGATION_DAYS);
    }

    /** Working days before a deadline on which is reminded. */
    public List<Integer> reminderDaysBefore() {
        return words(Setting.REMINDER_DAYS_BEFORE).stream().map(Integer::valueOf).toList();
    }

    /** Days after a deadline on which is reminded. */
    public List<Integer> reminderDaysAfter() {
        return words(Setting.REMINDER_DAYS_AFTER).stream().map(Integer::valueOf).toList();
    }

    /** The days that are worked in. */
    public WorkingCalendar calendar() {
        return WorkingCalendar.announced().corrected(words(Setting.HOLIDAYS));
    }

    /** The catalogue of aspects (问题方面). */
    public List<String> aspects() {
        return words(Setting.ASPECTS);
    }

    private int number(Setting setting) {
        return Integer.parseInt(words(setting).getFirst());
    }

    private List<String> words(Setting setting) {
        return value(SettingKey.of(setting));
    }

    private static List<ChainStep> steps(List<String> names) {
        return names.stream().map(ChainStep::valueOf).toList();
    }
}
