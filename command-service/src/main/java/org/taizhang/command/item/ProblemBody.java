package org.taizhang.command.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.person.PersonId;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A problem as clients write it. */
record ProblemBody(@NotNull Subject subject, @Nullable PersonId personId, @Nullable String aspect,
        @NotNull @Valid SourceBody source, @Nullable @Size(max = 500) String title,
        @NotBlank @Size(max = 20_000) String text,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 2_000) String> manifestations,
        @Nullable Map<@NotBlank String, String> details) {

    record SourceBody(@NotNull SourceKind kind, @Nullable String externalNumber, @Nullable LocalDate feedbackDate) {}

    Problem toProblem() {
        return new Problem(subject, personId, aspect,
                new ProblemSource(source.kind(), source.externalNumber(), source.feedbackDate()),
                title == null ? FirstSentence.of(text) : title, text, false,
                manifestations == null ? List.of() : manifestations, null, details == null ? Map.of() : details);
    }
}
