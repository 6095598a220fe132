package org.taizhang.api.person;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;

/**
 * A person's mail goes to another address.
 *
 * @param email null: to none
 */
@EventName("person.EmailChanged")
public record EmailChanged(PersonId personId, @Nullable String email) implements PersonEvent {}
