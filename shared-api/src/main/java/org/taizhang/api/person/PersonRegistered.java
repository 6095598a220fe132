package org.taizhang.api.person;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.privacy.PersonalData;
import org.taizhang.api.unit.UnitId;

/** A person's record was opened. */
@EventName("person.PersonRegistered")
public record PersonRegistered(PersonId personId, @PersonalData String name, @Nullable UnitId unit,
        @PersonalData @Nullable String title)
        implements
            PersonEvent {}
