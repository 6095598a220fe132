package org.taizhang.api.item;

/** How often a continuous measure is reviewed. */
public enum ReviewCycle {

    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    ReviewCycle(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }
}
