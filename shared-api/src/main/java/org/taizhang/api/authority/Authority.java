package org.taizhang.api.authority;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.unit.UnitId;

/**
 * What a decision was made under: recorded with every event, so that an auditor needs no later record.
 *
 * @param unit the unit acted for, where the role is held for one
 * @param delegated the delegation acted under; null for who acts for themselves
 */
public record Authority(Role role, @Nullable UnitId unit, @Nullable Delegated delegated) {

    /** Of who acts for themselves. */
    public Authority(Role role, @Nullable UnitId unit) {
        this(role, unit, null);
    }
}
