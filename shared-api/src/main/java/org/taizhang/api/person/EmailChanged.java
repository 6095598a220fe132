package org.taizhang.api.person;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.privacy.PersonalData;

/**
 * A person's mail goes to another address.
 *
 * @param email null: to none
 */
@EventName("person.EmailChanged")
public record EmailChanged(PersonId personId, @PersonalData @Nullable String email) implements PersonEvent {}
