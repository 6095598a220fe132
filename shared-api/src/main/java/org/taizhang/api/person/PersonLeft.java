package org.taizhang.api.person;

import java.time.LocalDate;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.PersonalData;

/** The person left: all roles ended with it, and the accounts prove nothing any more. */
@EventName("person.PersonLeft")
public record PersonLeft(PersonId personId, LocalDate leftOn, @PersonalData String reason) implements PersonEvent {}
