package org.taizhang.api.person;

/** Shows again who the person was. */
public record LiftRestriction(PersonId personId, String reason) implements PersonCommand {}
