package org.taizhang.query.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.taizhang.api.message.MessageKind;
import org.taizhang.runtime.StartRefused;

/** What is configured wrongly is said before anything starts. */
class DeliverySettingsTest {

    private final Map<String, String> given = new TreeMap<>(Map.of("taizhang.delivery.hooks[0].name", "群",
            "taizhang.delivery.hooks[0].url", "https://robot.example/send?key=1", "taizhang.delivery.hooks[0].format",
            "wecom", "taizhang.delivery.hooks[0].kinds", "OVERDUE,ITEM_CLOSED"));

    private DeliverySettings bound() {
        return new Binder(new MapConfigurationPropertySource(given)).bind("taizhang.delivery", DeliverySettings.class)
                .get();
    }

    @Test
    void a_robot_needs_no_secret_and_may_hear_some_kinds_only() {
        DeliverySettings.Hook hook = bound().hooks().getFirst();
        assertThat(hook.hears(MessageKind.OVERDUE)).isTrue();
        assertThat(hook.hears(MessageKind.ASSIGNED)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"name, '', 名称", "url, ftp://robot.example, http", "url, robot, http", "url, , url", "format, , format",
            "name, , name", "format, JSON, secret" })
    void what_a_webhook_lacks_is_named(String setting, String value, String said) {
        given.compute("taizhang.delivery.hooks[0]." + setting, (name, before) -> value);
        assertThatThrownBy(this::bound).rootCause().isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
        assertThatThrownBy(this::bound).hasStackTraceContaining(StartRefused.class.getName());
    }

    @Test
    void two_webhooks_have_two_names() {
        given.put("taizhang.delivery.hooks[1].name", "群");
        given.put("taizhang.delivery.hooks[1].url", "https://robot.example/other");
        given.put("taizhang.delivery.hooks[1].format", "feishu");
        assertThatThrownBy(this::bound).rootCause().hasMessageContaining("群");
    }
}
