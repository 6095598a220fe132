package org.taizhang.command.inspection;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.inspection.Inspection;
import org.taizhang.api.inspection.InspectionFinding;
import org.taizhang.api.inspection.InspectionResult;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.evidence.FileBody;
import org.taizhang.command.evidence.StoredFiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An unannounced inspection as clients write it. */
record InspectionBody(@NotNull LocalDate tookPlaceOn, @NotBlank @Size(max = 200) String place,
        @NotEmpty @Size(max = 50) List<@NotNull PersonId> inspectors,
        @NotEmpty @Size(max = 500) List<@Valid @NotNull FindingBody> findings,
        @NotBlank @Size(max = 20_000) String conclusion) {

    record FindingBody(@NotNull ItemId itemId, @NotNull InspectionResult result,
            @NotBlank @Size(max = 20_000) String text,
            @Nullable @Size(max = 100) List<@Valid @NotNull FileBody> files) {}

    List<ItemId> items() {
        return findings.stream().map(FindingBody::itemId).toList();
    }

    Inspection toInspection(StoredFiles stored) {
        return new Inspection(tookPlaceOn, place, inspectors, findings.stream()
                .map(f -> new InspectionFinding(f.itemId(), f.result(), f.text(), stored.of(f.files()))).toList(),
                conclusion);
    }
}
