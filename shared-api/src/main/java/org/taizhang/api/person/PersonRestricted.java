package org.taizhang.api.person;

import java.time.LocalDate;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * What says who the person was is neither shown nor used, up to this day; then it is erased.
 *
 * @param key where it lies, {@code <segment>.<slot>}: it is in no bundle until the restriction is lifted
 */
@EventName("person.PersonRestricted")
public record PersonRestricted(PersonId personId, LocalDate until, String key,
        @FreeText String grounds) implements PersonEvent {}
