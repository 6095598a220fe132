package org.taizhang.api.person;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.privacy.PersonalData;
import org.taizhang.api.unit.UnitId;

/** A person works in another unit, or holds another office. */
@EventName("person.PersonTransferred")
public record PersonTransferred(PersonId personId, @Nullable UnitId unit, @PersonalData @Nullable String title,
        @PersonalData String reason)
        implements
            PersonEvent {}
