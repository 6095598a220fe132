package org.taizhang.command.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What was read, corrected and is now confirmed: the preview's own shape, so that a client may send it back as it
 * came. Names that are known here are looked up; ids may be given instead.
 */
@JsonIgnoreProperties({"totals", "warnings", "failures" })
record ImportBody(@NotNull @Pattern(regexp = "[0-9a-f]{64}") String documentSha256,
        @NotBlank @Size(max = 500) String title, @Nullable @Valid SourceBody source,
        @Nullable List<@Valid @NotNull SectionBody> sections,
        @NotEmpty @Size(max = 5_000) List<@Valid @NotNull ItemBody> items) {

    record SourceBody(@NotNull SourceKind kind, @Nullable String externalNumber, @Nullable LocalDate feedbackDate) {}

    record SectionBody(@NotBlank String path, @NotBlank String title) {}

    @JsonIgnoreProperties({"warnings", "source" })
    record ItemBody(@NotBlank String path, @Nullable String section, @Nullable String title,
            @NotBlank @Size(max = 20_000) String problem, boolean problemDerived, @Nullable Subject subject,
            @Nullable PersonId personId, @Nullable String aspect, @Nullable List<@NotBlank String> manifestations,
            @Nullable String rootCause, @Nullable Map<String, String> details, @Nullable String declaredStatus,
            @Nullable LocalDate declaredClosedOn, @Nullable String responsibleUnit, @Nullable UnitId responsibleUnitId,
            @Nullable List<@Valid @NotNull MeasureBody> measures) {}

    @JsonIgnoreProperties({"warnings", "source", "confidence", "unassigned" })
    record MeasureBody(@NotBlank String path, @Nullable String title, @NotBlank @Size(max = 20_000) String text,
            @Nullable List<String> owners, @Nullable List<@NotNull PersonId> ownerIds, @Nullable String ownersNote,
            @Nullable List<String> leadLeaders, @Nullable List<@NotNull PersonId> leadLeaderIds,
            @Nullable String responsibleUnit, @Nullable UnitId responsibleUnitId, @Nullable List<String> leadUnits,
            @Nullable List<@NotNull UnitId> leadUnitIds, @Nullable List<String> assistingUnits,
            @Nullable List<@NotNull UnitId> assistingUnitIds, @Nullable String oversightUnit,
            @NotNull @Valid DeadlineBody deadline, @Nullable String declaredStatus, @Nullable String declaredProgress,
            @Nullable List<String> evidenceReferences) {}

    record DeadlineBody(@NotNull DeadlineKind kind, @Nullable LocalDate date, @Nullable ReviewCycle reviewEvery,
            @Nullable String rawText) {}
}
