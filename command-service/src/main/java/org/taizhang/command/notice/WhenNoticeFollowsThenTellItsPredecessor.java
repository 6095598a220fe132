package org.taizhang.command.notice;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import org.taizhang.api.notice.FollowNotice;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.notice.NoticeIssued;
import org.taizhang.command.edge.FollowUps;

/** A notice that takes the next step settles what was proposed for the one before it. */
@Component
@ProcessingGroup("notices")
class WhenNoticeFollowsThenTellItsPredecessor {

    private final FollowUps followUps;

    WhenNoticeFollowsThenTellItsPredecessor(FollowUps followUps) {
        this.followUps = followUps;
    }

    @EventHandler
    void on(NoticeIssued issued, EventMessage<NoticeIssued> event) {
        NoticeId before = issued.follows();
        if (before != null) {
            followUps.send(new FollowNotice(before, issued.noticeId(), issued.type()), event, before.value());
        }
    }
}
