package org.taizhang.command.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A file that was uploaded before, as clients name it. */
public record FileBody(@NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
        @NotBlank @Size(max = 255) String name) {}
