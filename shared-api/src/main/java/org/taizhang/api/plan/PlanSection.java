package org.taizhang.api.plan;

import org.taizhang.api.privacy.FreeText;

/**
 * A section of the plan's document.
 *
 * @param path such as {@code 三-(一)}
 */
public record PlanSection(String path, @FreeText String title) {}
