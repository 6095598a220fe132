package org.taizhang.api.person;

import org.taizhang.api.EventName;

/** An account now proves to be this person. */
@EventName("person.AccountLinked")
public record AccountLinked(PersonId personId, Account account) implements PersonEvent {}
