package org.taizhang.api.plan;

/**
 * A section of the plan's document.
 *
 * @param path such as {@code 三-(一)}
 */
public record PlanSection(String path, String title) {}
