package org.taizhang.api.inspection;

import java.time.LocalDate;
import java.util.List;

import org.taizhang.api.person.PersonId;
import org.taizhang.api.privacy.FreeText;

/**
 * An unannounced inspection as it is told.
 *
 * @param place where it was
 * @param inspectors who was there
 * @param findings one for each item covered
 */
public record Inspection(LocalDate tookPlaceOn, @FreeText String place, List<PersonId> inspectors,
        List<InspectionFinding> findings, @FreeText String conclusion) {

    public Inspection {
        inspectors = List.copyOf(inspectors);
        findings = List.copyOf(findings);
    }
}
