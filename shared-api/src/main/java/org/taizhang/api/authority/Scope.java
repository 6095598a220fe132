package org.taizhang.api.authority;

/** How far a role reaches. */
public enum Scope {
    /** What names the person: as owner or as lead leader. */
    OWN,
    /** A unit with everything below it. */
    UNIT,
    /** One plan. */
    PLAN,
    /** The whole organisation. */
    ALL
}
