package org.taizhang.api.directory;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;

/**
 * Asks for the people of the organisation; answered by {@link PeopleView}.
 *
 * @param q part of a name; null for everybody
 */
public record FindPeople(Caller caller, @Nullable String q) {}
