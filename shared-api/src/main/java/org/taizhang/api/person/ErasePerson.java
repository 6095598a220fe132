package org.taizhang.api.person;

/**
 * Makes unreadable for good what says who a person was who left.
 *
 * @param key where the person's key lies, {@code <segment>.<slot>}; filled in by the service
 * @param grounds why it is lawful and needed; not who it is about
 */
public record ErasePerson(PersonId personId, String key, String grounds) implements PersonCommand {}
