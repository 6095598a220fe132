package org.taizhang.query.item;

import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.settings.Setting;
import org.taizhang.query.edge.CurrentSetting;

/** Which sources demand that a rule was established before their items close, as the setting stands. */
@Component
class RuleDemand {

    private final CurrentSetting settings;

    RuleDemand(CurrentSetting settings) {
        this.settings = settings;
    }

    Set<SourceKind> sources() {
        return settings.of(Setting.RULE_REQUIRED).stream().map(SourceKind::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
