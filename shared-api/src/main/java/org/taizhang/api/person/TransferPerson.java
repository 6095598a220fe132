package org.taizhang.api.person;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.unit.UnitId;

/**
 * Lets a person work in another unit, or hold another office. Roles and measures are not touched: they are given and
 * taken by others.
 *
 * @param unit where the person works from now on; null for outside
 * @param title office held from now on
 */
public record TransferPerson(PersonId personId, @Nullable UnitId unit, @Nullable String title, String reason)
        implements
            PersonCommand {}
