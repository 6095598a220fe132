package org.taizhang.api.person;

/** Gives a person another name; history keeps the old one. */
public record RenamePerson(PersonId personId, String name, String reason) implements PersonCommand {}
