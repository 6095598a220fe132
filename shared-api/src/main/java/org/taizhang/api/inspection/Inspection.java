package org.taizhang.api.inspection;

import java.time.LocalDate;
import java.util.List;

import org.taizhang.api.person.PersonId;

/**
 * An unannounced inspection as it is told.
 *
 * @param place where it was
 * @param inspectors who was there
 * @param findings one for each item covered
 */
public record Inspection(LocalDate tookPlaceOn, String place, List<PersonId> inspectors,
        List<InspectionFinding> findings, String conclusion) {

    public Inspection {
        inspectors = List.copyOf(inspectors);
        findings = List.copyOf(findings);
    }
}
