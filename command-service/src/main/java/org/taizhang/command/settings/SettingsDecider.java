package org.taizhang.command.settings;

import java.util.List;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.settings.ChangeSetting;
import org.taizhang.api.settings.SettingChanged;
import org.taizhang.api.settings.SettingKey;
import org.taizhang.api.settings.SettingsCommand;
import org.taizhang.api.settings.SettingsEvent;
import org.taizhang.api.settings.SettingsRefusal;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;

/** Decides every change of a setting, and what it changes. Pure; the state is what was ever changed. */
public final class SettingsDecider {

    private SettingsDecider() {}

    /** @throws Refusal with a code of {@link SettingsRefusal} or {@link GeneralRefusal}; then nothing follows */
    public static Decision<SettingsEvent> decide(SettingsCommand command, Settings changed, CommandContext context) {
        Authority authority = Permissions.require(command, context.caller(), Reach.ORGANISATION);
        return new Decision<>(authority, switch (command) {
            case ChangeSetting c -> List.of(change(c, changed, context));
        });
    }

    /** The changed settings after one more event. */
    public static Settings evolve(Settings before, SettingsEvent event) {
        return switch (event) {
            case SettingChanged e -> before.with(new SettingKey(e.setting(), e.source()), e.value());
        };
    }

    private static SettingsEvent change(ChangeSetting c, Settings changed, CommandContext context) {
        SettingKey key = new SettingKey(c.setting(), c.source());
        SettingRules.check(key, c.value());
        Refuse.blankReason(c.reason());
        // What nobody changed is as it was at first, which the context knows however old its copy is.
        List<String> before = (changed.values().containsKey(key) ? changed : context.settings()).value(key);
        Refuse.when(before.equals(c.value()), SettingsRefusal.SETTING_UNCHANGED);
        return new SettingChanged(c.setting(), c.source(), before, c.value(), c.reason());
    }
}
