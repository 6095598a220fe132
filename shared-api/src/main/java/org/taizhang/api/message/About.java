package org.taizhang.api.message;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.plan.PlanId;

/** What a message points at. Its words come from there when it is read: a message holds ids and no text of anybody. */
public record About(@Nullable ItemId item, @Nullable MeasureId measure, @Nullable NoticeId notice,
        @Nullable PlanId plan, @Nullable DelegationId delegation) {

    /** No one thing: what is to be done stands among the tasks. */
    public static final About TASKS = new About(null, null, null, null, null);

    public static About item(ItemId item) {
        return new About(item, null, null, null, null);
    }

    public static About measure(ItemId item, MeasureId measure) {
        return new About(item, measure, null, null, null);
    }

    public static About notice(NoticeId notice) {
        return new About(null, null, notice, null, null);
    }

    public static About plan(PlanId plan) {
        return new About(null, null, null, plan, null);
    }

    public static About delegation(DelegationId delegation) {
        return new About(null, null, null, null, delegation);
    }
}
