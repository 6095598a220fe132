package org.taizhang.api.authority;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.unit.UnitId;

/**
 * What a decision was made under: recorded with every event, so that an auditor needs no later record.
 *
 * @param unit the unit acted for, where the role is held for one
 */
public record Authority(Role role, @Nullable UnitId unit) {}
