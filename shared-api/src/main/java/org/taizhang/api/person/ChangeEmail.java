package org.taizhang.api.person;

import org.jspecify.annotations.Nullable;

/**
 * Says where somebody's mail goes.
 *
 * @param email null: nowhere
 */
public record ChangeEmail(PersonId personId, @Nullable String email) implements PersonCommand {}
