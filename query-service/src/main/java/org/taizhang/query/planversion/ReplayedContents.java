package org.taizhang.query.planversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineSettled;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemContent;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.MeasureAmended;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureContent;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ProblemAmended;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ResponsibleUnitAssigned;

/** What items contained at any of their versions, from their own events: an auditor can do the same offline. */
@Component
class ReplayedContents {

    private final EventStore events;

    ReplayedContents(EventStore events) {
        this.events = events;
    }

    /** As it stands now; null where it was never raised. */
    @Nullable
    ItemContent now(String item) {
        return at(item, Long.MAX_VALUE);
    }

    /** As it stood after the event with this sequence number. */
    @Nullable
    ItemContent at(String item, long version) {
        ItemContent content = null;
        for (var stream = events.readEvents(item, 0); stream.hasNext();) {
            var message = stream.next();
            if (message.getSequenceNumber() > version) {
                break;
            }
            content = after(content, (ItemEvent) message.getPayload());
        }
        return content;
    }

    private static @Nullable ItemContent after(@Nullable ItemContent before, ItemEvent event) {
        if (event instanceof ProblemRaised e) {
            return new ItemContent(e.problem(), e.responsibleUnit(), List.of());
        }
        if (event instanceof ItemTakenOver e) {
            return new ItemContent(e.problem(), e.responsibleUnit(), List.of());
        }
        return before == null ? null : changed(before, event);
    }

    private static ItemContent changed(ItemContent before, ItemEvent event) {
        return switch (event) {
            case ResponsibleUnitAssigned e ->
                new ItemContent(before.problem(), e.responsibleUnit(), before.measures());
            case ProblemAmended e -> new ItemContent(before.problem().reading(e.amendment()), before.responsibleUnit(),
                    before.measures());
            case MeasureAssigned e -> {
                List<MeasureContent> more = new ArrayList<>(before.measures());
                more.add(new MeasureContent(e.measure().measureId(), e.measure().title(), e.measure().text(),
                        e.measure().deadline()));
                yield with(before, more);
            }
            case MeasureAmended e -> change(before, e.measureId(),
                    m -> new MeasureContent(m.measureId(), e.title(), e.text(), e.deadline()));
            case MeasureDropped e -> with(before,
                    before.measures().stream().filter(m -> !m.measureId().equals(e.measureId())).toList());
            case DeadlineSettled e -> change(before, e.measureId(), m -> due(m, e.deadline()));
            case ItemClaimed e -> claimed(before, e);
            default -> before;
        };
    }

    private static ItemContent claimed(ItemContent before, ItemClaimed e) {
        ItemContent content = before;
        for (Map.Entry<MeasureId, java.time.LocalDate> due : e.immediateDeadlines().entrySet()) {
            content = change(content, due.getKey(), m -> due(m, m.deadline().on(due.getValue())));
        }
        return content;
    }

    private static MeasureContent due(MeasureContent measure, Deadline deadline) {
        return new MeasureContent(measure.measureId(), measure.title(), measure.text(), deadline);
    }

    private static ItemContent change(ItemContent before, MeasureId id, UnaryOperator<MeasureContent> change) {
        return with(before, before.measures().stream()
                .map(measure -> measure.measureId().equals(id) ? change.apply(measure) : measure).toList());
    }

    private static ItemContent with(ItemContent before, List<MeasureContent> measures) {
        return new ItemContent(before.problem(), before.responsibleUnit(), measures);
    }
}
