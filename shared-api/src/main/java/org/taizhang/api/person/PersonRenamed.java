package org.taizhang.api.person;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.PersonalData;

/** A person got another name. */
@EventName("person.PersonRenamed")
public record PersonRenamed(PersonId personId, @PersonalData String name,
        @PersonalData String reason) implements PersonEvent {}
