package org.taizhang.command.message;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.ClosureReturned;
import org.taizhang.api.item.ClosureStepApproved;
import org.taizhang.api.item.EvidenceAccepted;
import org.taizhang.api.item.EvidenceReturned;
import org.taizhang.api.item.ExtensionDeclined;
import org.taizhang.api.item.ExtensionGranted;
import org.taizhang.api.item.ExtensionRequested;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemPutInForce;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ResponsibleUnitAssigned;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;

/** Tells those whom an item concerns of what others did to it. Before it is in force it concerns nobody. */
@Component
@ProcessingGroup("messages")
class WhenItemMovesThenTellItsPeople {

    private final Teller teller;
    private final Concerned concerned;

    WhenItemMovesThenTellItsPeople(Teller teller, Concerned concerned) {
        this.teller = teller;
        this.concerned = concerned;
    }

    @EventHandler
    void on(ProblemRaised e, EventMessage<ProblemRaised> event) {
        if (e.inForce()) {
            toBeClaimed(e.itemId(), event);
        }
    }

    @EventHandler
    void on(ResponsibleUnitAssigned e, EventMessage<ResponsibleUnitAssigned> event) {
        if (concerned.people(e.itemId()).inForce()) {
            toBeClaimed(e.itemId(), event);
        }
    }

    @EventHandler
    void on(ItemPutInForce e, EventMessage<ItemPutInForce> event) {
        toBeClaimed(e.itemId(), event);
        ItemPeople people = concerned.people(e.itemId());
        people.measures().keySet().forEach(measure -> teller.tell(event, MessageKind.ASSIGNED,
                About.measure(e.itemId(), measure), people.owners(measure)));
    }

    private void toBeClaimed(ItemId item, EventMessage<?> event) {
        ItemPeople people = concerned.people(item);
        UnitId unit = people.unit();
        if (unit != null && !people.claimed()) {
            teller.tell(event, MessageKind.CLAIM_WAITING, About.item(item), people.visible(concerned.headsOf(unit)));
        }
    }

    @EventHandler
    void on(MeasureAssigned e, EventMessage<MeasureAssigned> event) {
        assigned(e.itemId(), About.measure(e.itemId(), e.measure().measureId()), e.measure().assignment(), event);
    }

    @EventHandler
    void on(MeasureReassigned e, EventMessage<MeasureReassigned> event) {
        assigned(e.itemId(), About.measure(e.itemId(), e.measureId()), e.assignment(), event);
    }

    private void assigned(ItemId item, About about, Assignment assignment, EventMessage<?> event) {
        ItemPeople people = concerned.people(item);
        if (people.inForce()) {
            teller.tell(event, MessageKind.ASSIGNED, about, people.visible(assignment.owners()));
        }
    }

    @EventHandler
    void on(EvidenceAccepted e, EventMessage<EvidenceAccepted> event) {
        teller.tell(event, MessageKind.EVIDENCE_ACCEPTED, About.measure(e.itemId(), e.measureId()),
                concerned.people(e.itemId()).submitter(e.evidenceId()));
    }

    @EventHandler
    void on(EvidenceReturned e, EventMessage<EvidenceReturned> event) {
        teller.tell(event, MessageKind.EVIDENCE_RETURNED, About.measure(e.itemId(), e.measureId()),
                concerned.people(e.itemId()).submitter(e.evidenceId()));
    }

    @EventHandler
    void on(ExtensionRequested e, EventMessage<ExtensionRequested> event) {
        List<PersonId> leaders = concerned.people(e.itemId()).granters(e.measureId(), Teller.actor(event));
        teller.tell(event, MessageKind.EXTENSION_WAITING, About.measure(e.itemId(), e.measureId()), e.to(), null,
                e.number() == 1 && !leaders.isEmpty() ? leaders : concerned.holders(Role.PRINCIPAL));
    }

    @EventHandler
    void on(ExtensionGranted e, EventMessage<ExtensionGranted> event) {
        teller.tell(event, MessageKind.EXTENSION_GRANTED, About.measure(e.itemId(), e.measureId()), e.to(), null,
                concerned.people(e.itemId()).asker(e.extensionId()));
    }

    @EventHandler
    void on(ExtensionDeclined e, EventMessage<ExtensionDeclined> event) {
        teller.tell(event, MessageKind.EXTENSION_DECLINED, About.measure(e.itemId(), e.measureId()),
                concerned.people(e.itemId()).asker(e.extensionId()));
    }

    @EventHandler
    void on(ClosureRequested e, EventMessage<ClosureRequested> event) {
        waiting(e.itemId(), e.chain().getFirst(), event);
    }

    @EventHandler
    void on(ClosureStepApproved e, EventMessage<ClosureStepApproved> event) {
        waiting(e.itemId(), concerned.people(e.itemId()).step(e.position() + 1), event);
    }

    /** @param step null: every step is approved, and it is to be closed */
    private void waiting(ItemId item, @Nullable ChainStep step, EventMessage<?> event) {
        ItemPeople people = concerned.people(item);
        UnitId unit = people.unit();
        Role role = step == null ? Role.SUPERVISOR : step.role();
        List<PersonId> to = role != Role.UNIT_HEAD
                ? concerned.holders(role)
                : unit == null ? List.of() : people.visible(concerned.headsOf(unit));
        teller.tell(event, MessageKind.CLOSURE_WAITING, About.item(item), to);
    }

    @EventHandler
    void on(ClosureReturned e, EventMessage<ClosureReturned> event) {
        ItemPeople people = concerned.people(e.itemId());
        List<PersonId> to = new ArrayList<>(people.requester());
        to.addAll(people.owners());
        teller.tell(event, MessageKind.CLOSURE_RETURNED, About.item(e.itemId()), to);
    }

    @EventHandler
    void on(ItemClosed e, EventMessage<ItemClosed> event) {
        teller.tell(event, MessageKind.ITEM_CLOSED, About.item(e.itemId()), everybody(e.itemId()));
    }

    @EventHandler
    void on(ItemReopened e, EventMessage<ItemReopened> event) {
        teller.tell(event, MessageKind.ITEM_REOPENED, About.item(e.itemId()), everybody(e.itemId()));
    }

    private List<PersonId> everybody(ItemId item) {
        ItemPeople people = concerned.people(item);
        List<PersonId> to = new ArrayList<>(people.owners());
        people.measures().keySet().forEach(measure -> to.addAll(people.leaders(measure)));
        UnitId unit = people.unit();
        if (unit != null) {
            to.addAll(people.visible(concerned.headsOf(unit)));
        }
        return to;
    }
}
