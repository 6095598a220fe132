package org.taizhang.command.notice;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.notice.NoticeType;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;

/**
 * A notice's life: issued, and so awaiting a reply → replied → answered, or returned and awaiting another. While it
 * stays unanswered past its day the next step of the ladder may be proposed. Until it is answered it can be withdrawn.
 */
public sealed interface Notice {

    Notice NONE = new None();

    /** Nothing was issued under this id. */
    record None() implements Notice {}

    /** Any state in which there is a notice. */
    sealed interface Present extends Notice {
        Facts facts();
    }

    /**
     * What does not change with its state.
     *
     * @param next the notice that took the next step; null while there is none
     */
    record Facts(NoticeType type, UnitId unit, List<ItemId> items, @Nullable NoticeId next) {

        public Facts {
            items = List.copyOf(items);
        }

        Facts followedBy(NoticeId notice) {
            return new Facts(type, unit, items, notice);
        }
    }

    /** What became of the idea to take the next step. */
    enum Proposal {
        NONE,
        OPEN,
        DISMISSED
    }

    /** @param replyBy the last day to reply */
    record Awaiting(Facts facts, LocalDate replyBy, Proposal proposal) implements Present {

        Awaiting with(Proposal changed) {
            return new Awaiting(facts, replyBy, changed);
        }
    }

    /** Its reply waits to be decided on. */
    record Replied(Facts facts, PersonId replier) implements Present {}

    /** Its reply was accepted. */
    record Answered(Facts facts) implements Present {}

    /** Issued in error and taken back. */
    record Withdrawn(Facts facts) implements Present {}
}
