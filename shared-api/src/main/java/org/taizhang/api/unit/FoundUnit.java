package org.taizhang.api.unit;

import org.jspecify.annotations.Nullable;

/**
 * Adds a unit to the tree.
 *
 * @param parent the unit above; null for a top one
 */
public record FoundUnit(UnitId unitId, String name, @Nullable UnitId parent) implements UnitCommand {}
