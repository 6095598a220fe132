package org.taizhang.api.item;

/**
 * A measure as a plan version freezes it.
 *
 * @param deadline as it was planned; an extension leaves it alone
 */
public record MeasureContent(MeasureId measureId, String title, String text, Deadline deadline) {}
