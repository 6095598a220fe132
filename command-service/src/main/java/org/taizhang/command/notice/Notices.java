package org.taizhang.command.notice;

import java.util.List;

import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.notice.FollowedNotice;
import org.taizhang.api.notice.NoticeEvent;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.notice.NoticeRefusal;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.covering.ItemStandings;
import org.taizhang.command.edge.Streams;

/** Notices as they stand at this moment, replayed from their own events. */
@Component
class Notices {

    private final Streams streams;
    private final ItemStandings items;

    Notices(Streams streams, ItemStandings items) {
        this.streams = streams;
        this.items = items;
    }

    /** @throws Refusal NOTICE_FOLLOWS_UNKNOWN where there is no such notice */
    FollowedNotice followed(NoticeId id) {
        if (replay(id) instanceof Notice.Present notice) {
            boolean open = notice instanceof Notice.Awaiting && notice.facts().next() == null;
            return new FollowedNotice(id, notice.facts().type(), notice.facts().unit(), open);
        }
        throw new Refusal(NoticeRefusal.NOTICE_FOLLOWS_UNKNOWN);
    }

    /** Who owns a measure of an item that the notice covers and its unit answers for. */
    List<PersonId> owners(NoticeId id) {
        return replay(id) instanceof Notice.Present notice
                ? items.ownersFor(notice.facts().unit(), notice.facts().items())
                : List.of();
    }

    private Notice replay(NoticeId id) {
        return streams.replay(id.value(), Notice.NONE, NoticeEvent.class, NoticeEvolution::evolve);
    }
}
