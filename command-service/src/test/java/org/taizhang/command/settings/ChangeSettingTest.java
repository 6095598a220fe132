package org.taizhang.command.settings;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.settings.SettingsRefusal.CHAIN_EMPTY;
import static org.taizhang.api.settings.SettingsRefusal.CHAIN_ENDS_IN_UNIT;
import static org.taizhang.api.settings.SettingsRefusal.CHAIN_OUT_OF_ORDER;
import static org.taizhang.api.settings.SettingsRefusal.CHAIN_REPEATS_STEP;
import static org.taizhang.api.settings.SettingsRefusal.CHAIN_STEP_UNKNOWN;
import static org.taizhang.api.settings.SettingsRefusal.CYCLE_UNKNOWN;
import static org.taizhang.api.settings.SettingsRefusal.DAYS_UNREADABLE;
import static org.taizhang.api.settings.SettingsRefusal.NOT_A_NUMBER;
import static org.taizhang.api.settings.SettingsRefusal.NUMBER_OUT_OF_RANGE;
import static org.taizhang.api.settings.SettingsRefusal.ONE_VALUE_NEEDED;
import static org.taizhang.api.settings.SettingsRefusal.SETTING_UNCHANGED;
import static org.taizhang.api.settings.SettingsRefusal.SOURCE_NEEDED;
import static org.taizhang.api.settings.SettingsRefusal.SOURCE_NOT_TAKEN;
import static org.taizhang.api.settings.SettingsRefusal.SOURCE_UNKNOWN;
import static org.taizhang.api.settings.SettingsRefusal.TOO_MANY_VALUES;
import static org.taizhang.api.settings.SettingsRefusal.HOURS_UNSUITABLE;
import static org.taizhang.api.settings.SettingsRefusal.TIME_UNREADABLE;
import static org.taizhang.api.settings.SettingsRefusal.VALUES_NEEDED;
import static org.taizhang.api.settings.SettingsRefusal.VALUE_TWICE;
import static org.taizhang.api.settings.SettingsRefusal.WORD_UNSUITABLE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.principal;
import static org.taizhang.command.People.securityAdmin;
import static org.taizhang.command.People.systemAdmin;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.api.RefusalCode;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.settings.ChangeSetting;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingChanged;
import org.taizhang.api.settings.SettingKey;
import org.taizhang.api.settings.SettingsCommand;
import org.taizhang.api.settings.SettingsEvent;
import org.taizhang.command.ModelStory;

class ChangeSettingTest {

    private static ModelStory<SettingsCommand, SettingsEvent, Settings> untouched() {
        return new ModelStory<>(Settings.DEFAULT, SettingsDecider::decide,
                (state, event, actor) -> SettingsDecider.evolve(state, event));
    }

    private static ChangeSetting set(Setting setting, String... value) {
        return new ChangeSetting(setting, null, Arrays.asList(value), "本单位规定。");
    }

    private static ChangeSetting chainOf(SourceKind source, String... steps) {
        return new ChangeSetting(Setting.SOURCE_CHAIN, source, Arrays.asList(steps), "巡察办要求。");
    }

    private static void refused(RefusalCode code, ChangeSetting command) {
        untouched().when(securityAdmin(), command).refused(code);
    }

    @Test
    void a_change_says_what_was_before_and_the_next_one_goes_on_from_there() {
        untouched().when(securityAdmin(), set(Setting.IMMEDIATE_DAYS, "20"))
                .then(new SettingChanged(Setting.IMMEDIATE_DAYS, null, List.of("15"), List.of("20"), "本单位规定。"))
                .when(securityAdmin(), set(Setting.IMMEDIATE_DAYS, "10"))
                .then(new SettingChanged(Setting.IMMEDIATE_DAYS, null, List.of("20"), List.of("10"), "本单位规定。"));
    }

    @Test
    void what_is_so_already_is_not_changed() {
        untouched().when(securityAdmin(), set(Setting.IMMEDIATE_DAYS, "15")).refused(SETTING_UNCHANGED)
                .by(securityAdmin(), set(Setting.IMMEDIATE_DAYS, "20"))
                .when(securityAdmin(), set(Setting.IMMEDIATE_DAYS, "20")).refused(SETTING_UNCHANGED);
    }

    @Test
    void only_the_security_administrator_changes_settings_and_says_why() {
        for (var other : List.of(systemAdmin(), office(), principal())) {
            untouched().when(other, set(Setting.IMMEDIATE_DAYS, "20")).refused(NOT_ALLOWED);
        }
        refused(REASON_REQUIRED, new ChangeSetting(Setting.IMMEDIATE_DAYS, null, List.of("20"), "　 "));
    }

    @Test
    void a_source_gets_a_chain_of_its_own_and_goes_back_to_the_general_one() {
        var story = untouched().by(securityAdmin(), chainOf(SourceKind.AUDIT, "OFFICE_REVIEW", "RECHECK"));
        story.nowIs(Settings.DEFAULT.with(new SettingKey(Setting.SOURCE_CHAIN, SourceKind.AUDIT),
                List.of("OFFICE_REVIEW", "RECHECK")));
        story.when(securityAdmin(), chainOf(SourceKind.AUDIT)).then(new SettingChanged(Setting.SOURCE_CHAIN,
                SourceKind.AUDIT, List.of("OFFICE_REVIEW", "RECHECK"), List.of(), "巡察办要求。"));
    }

    @Test
    void the_chain_of_a_source_counts_for_that_source_only() {
        Settings settings = Settings.DEFAULT.with(new SettingKey(Setting.SOURCE_CHAIN, SourceKind.AUDIT),
                List.of("RECHECK"));
        Assertions.assertThat(settings.chainFor(SourceKind.AUDIT)).containsExactly(ChainStep.RECHECK);
        Assertions.assertThat(settings.chainFor(SourceKind.SELF_CHECK)).containsExactly(ChainStep.values());
    }

    @Test
    void a_chain_has_steps_in_order_each_once_and_does_not_end_in_the_unit_itself() {
        refused(CHAIN_EMPTY, set(Setting.CHAIN));
        refused(CHAIN_EMPTY, set(Setting.SHORT_CHAIN));
        refused(CHAIN_STEP_UNKNOWN, set(Setting.CHAIN, "OFFICE_REVIEW", "PRAYER"));
        refused(CHAIN_REPEATS_STEP, set(Setting.CHAIN, "OFFICE_REVIEW", "OFFICE_REVIEW"));
        refused(CHAIN_OUT_OF_ORDER, set(Setting.CHAIN, "RECHECK", "OFFICE_REVIEW"));
        refused(CHAIN_ENDS_IN_UNIT, set(Setting.CHAIN, "UNIT_APPROVAL"));
        refused(CHAIN_ENDS_IN_UNIT, chainOf(SourceKind.AUDIT, "UNIT_APPROVAL"));
    }

    @Test
    void a_chain_by_source_names_the_source_and_nothing_else_does() {
        refused(SOURCE_NEEDED, set(Setting.SOURCE_CHAIN, "RECHECK"));
        refused(SOURCE_NOT_TAKEN, new ChangeSetting(Setting.CHAIN, SourceKind.AUDIT, List.of("RECHECK"), "统一。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "+5", "05", "五", "１５", "1.5", "10000000000", "🙂" })
    void a_number_is_written_in_plain_digits(String word) {
        refused(NOT_A_NUMBER, set(Setting.LOOK_BACK_DAYS, word));
    }

    @ParameterizedTest
    @EnumSource(value = Setting.class, names = {"IMMEDIATE_DAYS", "LOOK_BACK_DAYS", "MAX_EXTENSIONS",
            "NOTICE_REPLY_DAYS", "DELEGATION_DAYS", "REMINDER_DAYS_BEFORE", "REMINDER_DAYS_AFTER", "YELLOW_DAYS",
            "YELLOW_LAG" })
    void a_number_lies_within_its_range_whose_ends_belong_to_it(Setting setting) {
        String range = setting.least() + "–" + setting.most();
        untouched().when(securityAdmin(), set(setting, Integer.toString(setting.most() + 1)))
                .refused(NUMBER_OUT_OF_RANGE).missing(range);
        if (setting.least() > 0) {
            untouched().when(securityAdmin(), set(setting, Integer.toString(setting.least() - 1)))
                    .refused(NUMBER_OUT_OF_RANGE).missing(range);
        }
        for (int end : List.of(setting.most(), setting.least())) {
            String word = Integer.toString(end);
            untouched().when(securityAdmin(), set(setting, word)).then(
                    new SettingChanged(setting, null, setting.usual(), List.of(word), "本单位规定。"));
        }
    }

    @Test
    void one_number_is_one_and_several_differ() {
        refused(ONE_VALUE_NEEDED, set(Setting.MAX_EXTENSIONS));
        refused(ONE_VALUE_NEEDED, set(Setting.MAX_EXTENSIONS, "1", "2"));
        refused(VALUES_NEEDED, set(Setting.REMINDER_DAYS_BEFORE));
        refused(VALUE_TWICE, set(Setting.REMINDER_DAYS_BEFORE, "3", "3"));
    }

    @Test
    void cycles_and_sources_are_those_that_exist() {
        refused(CYCLE_UNKNOWN, set(Setting.REVIEW_EVERY, "WEEK"));
        refused(ONE_VALUE_NEEDED, set(Setting.REVIEW_EVERY));
        refused(SOURCE_UNKNOWN, set(Setting.RULE_REQUIRED, "RUMOUR"));
        refused(VALUE_TWICE, set(Setting.RULE_REQUIRED, "AUDIT", "AUDIT"));
        untouched().when(securityAdmin(), set(Setting.RULE_REQUIRED, "AUDIT", "INSPECTION")).then(new SettingChanged(
                Setting.RULE_REQUIRED, null, List.of(), List.of("AUDIT", "INSPECTION"), "本单位规定。"));
    }

    @Test
    void aspects_are_different_words_rare_characters_included() {
        refused(VALUES_NEEDED, set(Setting.ASPECTS));
        refused(VALUE_TWICE, set(Setting.ASPECTS, "学习", "学习"));
        refused(WORD_UNSUITABLE, set(Setting.ASPECTS, "学习", " 作风"));
        refused(WORD_UNSUITABLE, set(Setting.ASPECTS, "　"));
        refused(WORD_UNSUITABLE, set(Setting.ASPECTS, "两\n行"));
        refused(WORD_UNSUITABLE, set(Setting.ASPECTS, "长".repeat(51)));
        refused(TOO_MANY_VALUES, set(Setting.ASPECTS, IntStream.range(0, 101).mapToObj(Integer::toString)
                .toArray(String[]::new)));
        untouched().when(securityAdmin(), set(Setting.ASPECTS, "𠮷".repeat(50))).then(new SettingChanged(
                Setting.ASPECTS, null, Setting.ASPECTS.usual(), List.of("𠮷".repeat(50)), "本单位规定。"));
    }

    @Test
    void holidays_are_lines_as_they_are_announced() {
        refused(DAYS_UNREADABLE, set(Setting.HOLIDAYS, "2027年元旦放假"));
        refused(VALUE_TWICE, set(Setting.HOLIDAYS, "2027-01-01 放假", "2027-01-01 放假"));
        untouched().when(securityAdmin(), set(Setting.HOLIDAYS, "2027-01-01 2027-01-03 放假", "2027-01-09 上班"))
                .then(new SettingChanged(Setting.HOLIDAYS, null, List.of(),
                        List.of("2027-01-01 2027-01-03 放假", "2027-01-09 上班"), "本单位规定。"));
    }

    @Test
    void times_of_day_are_hours_and_minutes() {
        for (String time : List.of("8:30", "24:00", "08:60", "八点", "08:30:00", "")) {
            refused(TIME_UNREADABLE, set(Setting.MAIL_DIGEST_AT, time));
        }
        refused(ONE_VALUE_NEEDED, set(Setting.MAIL_DIGEST_AT, "08:30", "17:30"));
        untouched().when(securityAdmin(), set(Setting.MAIL_DIGEST_AT, "17:30")).then(new SettingChanged(
                Setting.MAIL_DIGEST_AT, null, List.of("08:30"), List.of("17:30"), "本单位规定。"));
        refused(HOURS_UNSUITABLE, set(Setting.MAIL_QUIET_HOURS, "20:00"));
        refused(HOURS_UNSUITABLE, set(Setting.MAIL_QUIET_HOURS, "20:00", "20:00"));
        refused(TIME_UNREADABLE, set(Setting.MAIL_QUIET_HOURS, "20:00", "7:30"));
        untouched().when(securityAdmin(), set(Setting.MAIL_QUIET_HOURS)).then(new SettingChanged(
                Setting.MAIL_QUIET_HOURS, null, List.of("20:00", "07:30"), List.of(), "本单位规定。"));
    }
}
