package org.taizhang.command.evidence;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A file that was uploaded before, as clients name it. */
public record FileBody(@NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
        @NotBlank @Schema(maxLength = FileName.LONGEST) String name) {}
