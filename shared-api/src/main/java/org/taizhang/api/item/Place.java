package org.taizhang.api.item;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.imports.ImportId;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.privacy.FreeText;

/**
 * Where an item stands.
 *
 * @param plan the plan that covers it; null for an item outside any plan
 * @param imported the import that brought it
 * @param path place in the document, such as {@code 三-(一)}
 * @param section heading of the section
 */
public record Place(@Nullable PlanId plan, @Nullable ImportId imported, @Nullable String path,
        @FreeText @Nullable String section) {

    public static final Place OUTSIDE_PLANS = new Place(null, null, null, null);
}
