package org.taizhang.runtime.settings;

import java.util.List;
import java.util.Locale;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.taizhang.api.settings.SettingKey;

/**
 * What a deployment gives its settings at first: {@code taizhang.settings.immediate-days}, {@code
 * taizhang.settings.source-chain.audit} and so on; DOMAIN's default where it says nothing. Both services of a deployment
 * are given the same.
 */
@Component
public class InitialSettings {

    private static final String PREFIX = "taizhang.settings.";

    private final Binder binder;

    InitialSettings(Environment environment) {
        this.binder = Binder.get(environment);
    }

    /** The value before anybody changed it. */
    public List<String> of(SettingKey key) {
        String name = PREFIX + kebab(key.setting()) + (key.source() == null ? "" : "." + kebab(key.source()));
        return binder.bind(name, Bindable.listOf(String.class)).orElse(key.setting().usual());
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
