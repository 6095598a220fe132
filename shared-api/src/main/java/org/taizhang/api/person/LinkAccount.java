package org.taizhang.api.person;

/** Ties an account of an identity provider to the person. */
public record LinkAccount(PersonId personId, Account account) implements PersonCommand {}
