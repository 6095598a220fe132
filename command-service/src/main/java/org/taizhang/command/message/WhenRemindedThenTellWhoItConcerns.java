package org.taizhang.command.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Role;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.reminder.Due;
import org.taizhang.api.reminder.Reminded;
import org.taizhang.api.unit.UnitId;

/** Whom a reminder reaches: who is to do it, and once it is late those above as well. */
@Component
@ProcessingGroup("messages")
class WhenRemindedThenTellWhoItConcerns {

    private final Teller teller;
    private final Concerned concerned;

    WhenRemindedThenTellWhoItConcerns(Teller teller, Concerned concerned) {
        this.teller = teller;
        this.concerned = concerned;
    }

    @EventHandler
    void on(Reminded e, EventMessage<Reminded> event) {
        Due due = e.due();
        switch (due.kind()) {
            case MEASURE -> measure(e, event);
            case REVIEW -> teller.tellOfTheDay(event, MessageKind.REVIEW_DUE, concerned.holders(Role.OFFICE));
            case LOOK_BACK -> teller.tellOfTheDay(event, MessageKind.LOOK_BACK_DUE,
                    concerned.holders(Role.SUPERVISOR));
            case REPLY -> {
                NoticeId notice = new NoticeId(due.id());
                List<PersonId> to = new ArrayList<>(concerned.addressees(notice));
                if (e.days() > 0) {
                    to.addAll(concerned.issuer(notice));
                }
                tell(e, event, MessageKind.REPLY_DUE, About.notice(notice), to);
            }
            case DELEGATION -> {
                DelegationId delegation = new DelegationId(due.id());
                tell(e, event, MessageKind.DELEGATION_ENDS, About.delegation(delegation),
                        concerned.parties(delegation));
            }
        }
    }

    private void measure(Reminded e, EventMessage<Reminded> event) {
        ItemId item = new ItemId(e.due().id());
        MeasureId measure = e.due().measure();
        if (measure == null) {
            return;
        }
        ItemPeople people = concerned.people(item);
        List<PersonId> to = new ArrayList<>(people.owners(measure));
        UnitId unit = people.unit(measure);
        boolean late = e.days() > 0;
        if (unit != null && (late || to.isEmpty())) {
            to.addAll(people.visible(concerned.headsOf(unit)));
        }
        if (late) {
            to.addAll(people.leaders(measure));
        }
        // The last reminder there is: from here on it is a matter for those who oversee, whose tasks propose a notice.
        if (e.days() == e.daysAfter().stream().mapToInt(Integer::intValue).max().orElse(0)) {
            teller.tellOfTheDay(event, MessageKind.LONG_OVERDUE, Stream
                    .of(Role.OFFICE, Role.SUPERVISOR).flatMap(role -> concerned.holders(role).stream()).toList());
        }
        tell(e, event, late ? MessageKind.OVERDUE : MessageKind.DEADLINE_NEAR, About.measure(item, measure), to);
    }

    private void tell(Reminded e, EventMessage<Reminded> event, MessageKind kind, About about, List<PersonId> to) {
        teller.tell(event, kind, about, e.due().on(), e.days(), to);
    }
}
