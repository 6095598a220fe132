package org.taizhang.api.person;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.unit.UnitId;

/**
 * Opens a person's record.
 *
 * @param unit where the person works; null for someone from outside
 * @param title office held, such as 办公室主任
 */
public record RegisterPerson(PersonId personId, String name, @Nullable UnitId unit, @Nullable String title,
        @Nullable Account account) implements PersonCommand {}
