package org.taizhang.query.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.unit.UnitId;
import org.taizhang.runtime.StartRefused;

/**
 * {@code taizhang.delivery}. Addresses and secrets of webhooks are configuration, since what is in an event is there for
 * ever. The mail server is {@code spring.mail}.
 *
 * @param from the sender of mails
 * @param publicUrl where people open this program; without it, mails have no links
 * @param every how often is looked for what is to be sent
 * @param gather how long a message waits for others that go into the same letter
 * @param mailEvery the least time between two mails to one person
 * @param patience how long the other side is waited for
 */
@ConfigurationProperties("taizhang.delivery")
record DeliverySettings(@DefaultValue("taizhang@localhost") String from, @Nullable URI publicUrl,
        @DefaultValue("10s") Duration every, @DefaultValue("30s") Duration gather,
        @DefaultValue("10m") Duration mailEvery, @DefaultValue("10s") Duration patience,
        @DefaultValue List<Hook> hooks) {

    DeliverySettings {
        hooks = List.copyOf(hooks);
        Set<String> names = new HashSet<>();
        for (Hook hook : hooks) {
            if (!names.add(hook.name())) {
                throw refused("有两个 Webhook 同名：" + hook.name() + " · Two webhooks have the same name.");
            }
        }
    }

    /**
     * One webhook or robot.
     *
     * @param secret what it is signed with: a robot may have none, a program has one
     * @param unit it hears what concerns that unit and those below it; without one, what concerns the organisation
     * @param kinds empty: all of them
     */
    record Hook(String name, URI url, Format format, @Nullable String secret, @Nullable UnitId unit,
            @DefaultValue Set<MessageKind> kinds) {

        Hook {
            kinds = Set.copyOf(kinds);
            // What is not configured comes as null, whatever the type says.
            if (Stream.of(name, url, format).anyMatch(Objects::isNull)) {
                throw refused("Webhook 须写明 name、url 和 format · A webhook has a name, a url and a format: " + name);
            }
            if (name.isBlank() || name.length() > 50) {
                throw refused("Webhook 的名称须为 1 到 50 个字 · The name of a webhook has 1 to 50 characters: " + name);
            }
            if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme()) || url.getHost() == null) {
                throw refused("Webhook 的地址须以 http:// 或 https:// 开头：" + name
                        + " · The address of a webhook begins with http:// or https://.");
            }
            if (format == Format.JSON && (secret == null || secret.isEmpty())) {
                throw refused("Webhook 须有签名密钥（secret）：" + name + " · This webhook needs a secret to sign with.");
            }
        }

        boolean hears(MessageKind kind) {
            return kinds.isEmpty() || kinds.contains(kind);
        }
    }

    /** How a webhook is spoken to. */
    enum Format {
        /** A program: JSON, signed as Standard Webhooks say. */
        JSON,
        /** A group's robot of DingTalk (钉钉). */
        DINGTALK,
        /** A group's robot of WeCom (企业微信). */
        WECOM,
        /** A group's robot of Feishu (飞书). */
        FEISHU
    }

    private static StartRefused refused(String what) {
        return new StartRefused(what, "请更正 taizhang.delivery.hooks。 · Correct taizhang.delivery.hooks.",
                new IllegalArgumentException(what));
    }
}
