package org.taizhang.command.message;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Role;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.notice.NextStepProposed;
import org.taizhang.api.notice.NoticeIssued;
import org.taizhang.api.notice.NoticeReplied;
import org.taizhang.api.notice.NoticeType;
import org.taizhang.api.notice.ReplyReturned;
import org.taizhang.api.person.PersonId;

/** Tells the unit that a notice is addressed to, and those who may take its next step. */
@Component
@ProcessingGroup("messages")
class WhenNoticeMovesThenTellItsParties {

    private final Teller teller;
    private final Concerned concerned;

    WhenNoticeMovesThenTellItsParties(Teller teller, Concerned concerned) {
        this.teller = teller;
        this.concerned = concerned;
    }

    @EventHandler
    void on(NoticeIssued e, EventMessage<NoticeIssued> event) {
        teller.tell(event, MessageKind.NOTICE_ISSUED, About.notice(e.noticeId()), e.replyBy(), null,
                concerned.headsOf(e.unit()));
    }

    @EventHandler
    void on(NoticeReplied e, EventMessage<NoticeReplied> event) {
        teller.tell(event, MessageKind.NOTICE_REPLIED, About.notice(e.noticeId()), concerned.issuer(e.noticeId()));
    }

    @EventHandler
    void on(ReplyReturned e, EventMessage<ReplyReturned> event) {
        teller.tell(event, MessageKind.REPLY_RETURNED, About.notice(e.noticeId()), e.replyBy(), null,
                concerned.addressees(e.noticeId()));
    }

    @EventHandler
    void on(NextStepProposed e, EventMessage<NextStepProposed> event) {
        List<PersonId> to = new ArrayList<>(concerned.holders(Role.SUPERVISOR));
        if (e.next() != NoticeType.SUPERVISION_ORDER) {
            to.addAll(concerned.holders(Role.OFFICE));
        }
        teller.tell(event, MessageKind.NEXT_STEP_PROPOSED, About.notice(e.noticeId()), e.unansweredSince(), null, to);
    }
}
