package org.taizhang.command.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.rule.RuleId;
import org.taizhang.api.unit.UnitId;

/**
 * What has to stand before work can end.
 *
 * @param planVersion version of the plan that put the item in force; null where its source needs no plan
 * @param inForce work may be completed
 * @param rules that came out of the item, in the order in which they were linked
 */
public record Preparation(@Nullable UnitId responsibleUnit, @Nullable LocalDate claimedOn, boolean inForce,
        @Nullable Integer planVersion, boolean rootCauseWritten, boolean sameTypeChecked,
        List<RuleId> rules) {

    public Preparation {
        rules = List.copyOf(rules);
    }

    static Preparation of(@Nullable UnitId responsibleUnit, boolean inForce, boolean rootCauseWritten) {
        return new Preparation(responsibleUnit, null, inForce, null, rootCauseWritten, false,
                List.of());
    }

    Preparation answeredFor(UnitId unit) {
        return new Preparation(unit, claimedOn, inForce, planVersion, rootCauseWritten, sameTypeChecked,
                rules);
    }

    Preparation claimed(LocalDate day) {
        return new Preparation(responsibleUnit, day, inForce, planVersion, rootCauseWritten, sameTypeChecked,
                rules);
    }

    Preparation inForce(int version) {
        return new Preparation(responsibleUnit, claimedOn, true, version, rootCauseWritten, sameTypeChecked,
                rules);
    }

    Preparation withRootCause() {
        return new Preparation(responsibleUnit, claimedOn, inForce, planVersion, true, sameTypeChecked,
                rules);
    }

    Preparation withSameTypeCheck() {
        return new Preparation(responsibleUnit, claimedOn, inForce, planVersion, rootCauseWritten, true, rules);
    }

    Preparation withRule(RuleId rule) {
        List<RuleId> more = new ArrayList<>(rules);
        more.add(rule);
        return new Preparation(responsibleUnit, claimedOn, inForce, planVersion, rootCauseWritten, sameTypeChecked,
                more);
    }
}
