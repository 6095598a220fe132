package org.taizhang.command.item;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.unit.UnitId;

/**
 * What has to stand before work can end.
 *
 * @param planVersion version of the plan that put the item in force; null where its source needs no plan
 * @param inForce work may be completed
 */
public record Preparation(@Nullable UnitId responsibleUnit, @Nullable LocalDate claimedOn, boolean inForce,
        @Nullable Integer planVersion, boolean rootCauseWritten, boolean sameTypeChecked) {

    static Preparation of(@Nullable UnitId responsibleUnit, boolean inForce, boolean rootCauseWritten) {
        return new Preparation(responsibleUnit, null, inForce, null, rootCauseWritten, false);
    }

    Preparation answeredFor(UnitId unit) {
        return new Preparation(unit, claimedOn, inForce, planVersion, rootCauseWritten, sameTypeChecked);
    }

    Preparation claimed(LocalDate day) {
        return new Preparation(responsibleUnit, day, inForce, planVersion, rootCauseWritten, sameTypeChecked);
    }

    Preparation inForce(int version) {
        return new Preparation(responsibleUnit, claimedOn, true, version, rootCauseWritten, sameTypeChecked);
    }

    Preparation withRootCause() {
        return new Preparation(responsibleUnit, claimedOn, inForce, planVersion, true, sameTypeChecked);
    }

    Preparation withSameTypeCheck() {
        return new Preparation(responsibleUnit, claimedOn, inForce, planVersion, rootCauseWritten, true);
    }
}
