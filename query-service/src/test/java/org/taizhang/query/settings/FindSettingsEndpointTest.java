package org.taizhang.query.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingChanged;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class FindSettingsEndpointTest extends ReadEdge {

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        story.people();
        story.tell("sysadmin", new SettingChanged(Setting.IMMEDIATE_DAYS, null, List.of("15"), List.of("20"), "一。"));
        story.tell("office", new SettingChanged(Setting.IMMEDIATE_DAYS, null, List.of("20"), List.of("10"), "二。"));
        story.tell("office", new SettingChanged(Setting.SOURCE_CHAIN, SourceKind.AUDIT, List.of(), List.of("RECHECK"),
                "三。"));
        projected();
    }

    private JsonNode entry(String setting, String source) throws Exception {
        return read("owner", "/settings").get("settings").valueStream()
                .filter(entry -> entry.get("setting").asString().equals(setting)
                        && entry.path("source").asString("").equals(source))
                .findFirst().orElseThrow();
    }

    @Test
    void a_changed_setting_tells_since_when_by_whom_and_all_that_it_was() throws Exception {
        JsonNode days = entry("IMMEDIATE_DAYS", "");
        assertThat(days.at("/value/0").asString()).isEqualTo("10");
        assertThat(days.at("/initial/0").asString()).isEqualTo("15");
        assertThat(days.at("/by/name").asString()).isEqualTo("钱办");
        assertThat(days.get("since").asString()).isNotBlank();
        assertThat(days.get("history").size()).isEqualTo(2);
        assertThat(days.at("/history/1/reason").asString()).isEqualTo("一。");
        assertThat(days.at("/history/1/by/name").asString()).isEqualTo("陈管理");
    }

    @Test
    void an_untouched_setting_has_its_first_value_and_no_history() throws Exception {
        JsonNode days = entry("LOOK_BACK_DAYS", "");
        assertThat(days.at("/value/0").asString()).isEqualTo("90");
        assertThat(days.has("since")).isFalse();
        assertThat(days.get("history").size()).isZero();
    }

    @Test
    void each_source_has_its_own_line() throws Exception {
        assertThat(entry("SOURCE_CHAIN", "AUDIT").at("/value/0").asString()).isEqualTo("RECHECK");
        assertThat(entry("SOURCE_CHAIN", "PETITION").get("value").size()).isZero();
        assertThat(read("owner", "/settings").get("version").asLong()).isEqualTo(2);
    }
}
