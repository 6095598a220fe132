package org.taizhang.api.authority;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.unit.UnitId;

/**
 * What a decision was made under: recorded with every event, so that an auditor needs no later record.
 *
 * @param role null where one sees to one's own affairs, which takes none
 * @param unit the unit acted for, where the role is held for one
 * @param delegated the delegation acted under; null for who acts for themselves
 */
public record Authority(@Nullable Role role, @Nullable UnitId unit, @Nullable Delegated delegated) {

    /** Of who sees to their own affairs. */
    public static final Authority OWN_AFFAIRS = new Authority(null, null, null);

    /** Of who acts for themselves. */
    public Authority(Role role, @Nullable UnitId unit) {
        this(role, unit, null);
    }
}
