package org.taizhang.api.person;

import org.taizhang.api.EventName;

/** A person got another name. */
@EventName("person.PersonRenamed")
public record PersonRenamed(PersonId personId, String name, String reason) implements PersonEvent {}
