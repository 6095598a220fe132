package org.taizhang.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.taizhang.api.accountability.MarkerEvent;
import org.taizhang.api.bulk.BulkEvent;
import org.taizhang.api.deadletter.DeadLetterEvent;
import org.taizhang.api.delegation.DelegationEvent;
import org.taizhang.api.delivery.DeliveryEvent;
import org.taizhang.api.handover.HandOverEvent;
import org.taizhang.api.imports.ImportEvent;
import org.taizhang.api.inbox.InboxEvent;
import org.taizhang.api.inspection.InspectionEvent;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.lookback.LookBackEvent;
import org.taizhang.api.message.MessageEvent;
import org.taizhang.api.message.WordingEvent;
import org.taizhang.api.notice.NoticeEvent;
import org.taizhang.api.person.PersonEvent;
import org.taizhang.api.plan.PlanEvent;
import org.taizhang.api.redaction.RedactionEvent;
import org.taizhang.api.reminder.ReminderEvent;
import org.taizhang.api.rule.RuleEvent;
import org.taizhang.api.settings.SettingsEvent;
import org.taizhang.api.unit.UnitEvent;
import org.taizhang.api.unit.UnitTreeEvent;
import org.taizhang.api.view.ViewEvent;

/** Every event there is, from the sealed families: what the serialiser and the contract tests walk. */
public final class EventCatalogue {

    private static final List<Class<?>> FAMILIES = List.of(ItemEvent.class, PlanEvent.class, ImportEvent.class,
            PersonEvent.class, UnitEvent.class, UnitTreeEvent.class, DelegationEvent.class, HandOverEvent.class,
            SettingsEvent.class, NoticeEvent.class, InspectionEvent.class, LookBackEvent.class, RuleEvent.class,
            MarkerEvent.class, BulkEvent.class, ReminderEvent.class, MessageEvent.class, InboxEvent.class,
            WordingEvent.class, DeliveryEvent.class, RedactionEvent.class, ViewEvent.class, DeadLetterEvent.class);

    private EventCatalogue() {}

    /** The event records, in the order of their families' {@code permits}. */
    public static List<Class<?>> events() {
        return FAMILIES.stream().flatMap(EventCatalogue::members).toList();
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses());
    }
}
