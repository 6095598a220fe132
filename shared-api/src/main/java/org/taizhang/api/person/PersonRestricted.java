package org.taizhang.api.person;

import java.time.LocalDate;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** What says who the person was is neither shown nor used, up to this day; then it is erased. */
@EventName("person.PersonRestricted")
public record PersonRestricted(PersonId personId, LocalDate until, @FreeText String grounds) implements PersonEvent {}
