package org.taizhang.api.statistics;

/** What figures are grouped by. */
public enum Dimension {
    PLAN,
    /** The responsible unit: the item's for items, the measure's for measures; with all those above it. */
    UNIT,
    ASPECT,
    SOURCE,
    /** Who owns the measure. One of several counts for each. */
    OWNER,
    /** The month in which the item was raised, as {@code 2026-03}. */
    MONTH
}
