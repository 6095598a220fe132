package org.taizhang.api.ledger;

/** A {@link Light} to look for, or that none is shown. */
public enum LightFilter {
    RED,
    YELLOW,
    GREEN,
    /** Nothing is due: the measure is completed, its item has ended, or there is no measure. */
    NONE
}
