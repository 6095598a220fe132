package org.taizhang.command.settings;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.settings.ChangeSetting;
import org.taizhang.api.settings.Setting;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Sender;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The organisation's settings. */
@RestController
@RequestMapping("/api/v1/settings")
@Tag(name = "settings", description = "设置 · settings")
class SettingsEndpoint {

    private final CurrentSettings current;

    SettingsEndpoint(CurrentSettings current) {
        this.current = current;
    }

    record ChangeBody(@Nullable SourceKind source,
            @NotNull @Size(max = 200) List<@NotNull @Size(max = 200) String> value,
            @NotBlank @Size(max = 2_000) String reason) {}

    @Issues(ChangeSetting.class)
    @PostMapping("/{setting}")
    @Operation(summary = "更改设置 · ChangeSetting")
    ResponseEntity<Answer> change(@PathVariable Setting setting, @RequestBody @Valid ChangeBody body, Sender sender) {
        var answer = sender.send(new ChangeSetting(setting, body.source(), body.value(), body.reason()), body);
        current.lookAgain();
        return answer;
    }
}
