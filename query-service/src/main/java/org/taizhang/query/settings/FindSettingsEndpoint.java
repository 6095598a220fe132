package org.taizhang.query.settings;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.settings.FindSettings;
import org.taizhang.api.settings.SettingsView;
import org.taizhang.query.edge.Ask;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Settings over HTTP. */
@RestController
@Tag(name = "settings")
class FindSettingsEndpoint {

    private final Ask bus;

    FindSettingsEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping("/api/v1/settings")
    @Operation(summary = "各项设置及其沿革 · every setting and its history")
    SettingsView settings(Caller caller) {
        return bus.ask(new FindSettings(caller), SettingsView.class);
    }
}
