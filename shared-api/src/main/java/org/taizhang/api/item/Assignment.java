package org.taizhang.api.item;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.privacy.FreeText;
import org.taizhang.api.unit.UnitId;

/**
 * Who answers for a measure.
 *
 * @param owners 责任人; empty only while unassigned
 * @param leadLeaders 责任领导
 * @param responsibleUnit 责任单位; null where the item's unit answers
 * @param leadUnits 牵头单位; empty where the responsible unit leads
 * @param assistingUnits 配合单位
 * @param oversightUnit 督导单位
 * @param asWritten names and units as a document wrote them, where they are not known here
 */
public record Assignment(List<PersonId> owners, List<PersonId> leadLeaders, @Nullable UnitId responsibleUnit,
        List<UnitId> leadUnits, List<UnitId> assistingUnits, @Nullable UnitId oversightUnit,
        @FreeText @Nullable String asWritten) {

    public Assignment {
        owners = List.copyOf(owners);
        leadLeaders = List.copyOf(leadLeaders);
        leadUnits = List.copyOf(leadUnits);
        assistingUnits = List.copyOf(assistingUnits);
    }

    public boolean unassigned() {
        return owners.isEmpty();
    }
}
