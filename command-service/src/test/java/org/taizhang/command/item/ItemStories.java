package org.taizhang.command.item;

import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.E1;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.accept;
import static org.taizhang.command.item.ItemCommands.approve;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.close;
import static org.taizhang.command.item.ItemCommands.complete;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.request;
import static org.taizhang.command.item.ItemCommands.rootCause;
import static org.taizhang.command.item.ItemCommands.sameTypeCheck;
import static org.taizhang.command.item.ItemCommands.submit;

import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.MeasureDraft;

/** Items that have come as far as a test begins. */
final class ItemStories {

    private ItemStories() {}

    /** Raised by the office for FINANCE, outside plans, with one measure of {@code owner}. */
    static ItemStory raised() {
        return raised(measure(M1));
    }

    static ItemStory raised(MeasureDraft... measures) {
        return new ItemStory().by(office(), raise(measures));
    }

    static ItemStory claimed() {
        return claimed(measure(M1));
    }

    static ItemStory claimed(MeasureDraft... measures) {
        return raised(measures).by(unitHead(FINANCE), claim());
    }

    /** Everything that closing needs, with one measure: evidence e1 handed in by the owner, accepted by the office. */
    static ItemStory ready(MeasureDraft draft) {
        return claimed(draft).by(owner("owner"), rootCause(), sameTypeCheck(), submit(E1, M1), complete(M1))
                .by(office(), accept(E1));
    }

    static ItemStory ready() {
        return ready(measure(M1));
    }

    /** Requested by {@code owner}. */
    static ItemStory requested() {
        return ready().by(owner("owner"), request());
    }

    static ItemStory unitApproved() {
        ItemStory story = requested();
        return story.by(unitHead(FINANCE), approve(ChainStep.UNIT_APPROVAL, story));
    }

    static ItemStory officeReviewed() {
        ItemStory story = unitApproved();
        return story.by(office(), approve(ChainStep.OFFICE_REVIEW, story));
    }

    /** Every step approved: by the unit's head, the office and the supervisor. */
    static ItemStory rechecked() {
        ItemStory story = officeReviewed();
        return story.by(supervisor(), approve(ChainStep.RECHECK, story));
    }

    static ItemStory closed() {
        return rechecked().by(supervisor(), close());
    }
}
