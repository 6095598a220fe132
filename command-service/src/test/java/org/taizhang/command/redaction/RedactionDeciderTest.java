package org.taizhang.command.redaction;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.redaction.RedactionRefusal.REDACTION_DECIDED;
import static org.taizhang.api.redaction.RedactionRefusal.REDACTION_EMPTY;
import static org.taizhang.api.redaction.RedactionRefusal.REDACTION_EXISTS;
import static org.taizhang.api.redaction.RedactionRefusal.REDACTION_OWN;
import static org.taizhang.api.redaction.RedactionRefusal.REDACTION_UNKNOWN;
import static org.taizhang.command.People.also;
import static org.taizhang.command.People.clock;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.principal;
import static org.taizhang.command.People.supervisor;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.api.redaction.ApproveRedaction;
import org.taizhang.api.redaction.CarryOutRedaction;
import org.taizhang.api.redaction.DeclineRedaction;
import org.taizhang.api.redaction.ProposeRedaction;
import org.taizhang.api.redaction.RedactedText;
import org.taizhang.api.redaction.RedactionApproved;
import org.taizhang.api.redaction.RedactionCarriedOut;
import org.taizhang.api.redaction.RedactionCommand;
import org.taizhang.api.redaction.RedactionDeclined;
import org.taizhang.api.redaction.RedactionEvent;
import org.taizhang.api.redaction.RedactionId;
import org.taizhang.api.redaction.RedactionProposed;
import org.taizhang.command.ModelStory;

/** One asks, another agrees, the service does it. */
class RedactionDeciderTest {

    private static final RedactionId ID = new RedactionId("r-1");
    private static final List<RedactedText> TEXTS = List.of(new RedactedText("item-2", 0, "/problem/text", "00.1"),
            new RedactedText("item-1", 3, "/reason", "00.2"), new RedactedText("item-2", 4, "/reason", "00.3"));
    private static final List<String> FILES = List.of("ab".repeat(32));

    private static ProposeRedaction propose() {
        return new ProposeRedaction(ID, TEXTS, FILES, "无关人员的姓名。");
    }

    private static ModelStory<RedactionCommand, RedactionEvent, Redaction> nothing() {
        return new ModelStory<>(Redaction.NONE, RedactionDecider::decide,
                (before, event, actor) -> Redaction.evolve(event, actor));
    }

    @Test
    void what_the_office_asks_for_and_the_principal_agrees_to_is_done_once() {
        nothing().when(office(), propose()).then(new RedactionProposed(ID, TEXTS, FILES, "无关人员的姓名。"))
                .when(office(), propose()).refused(REDACTION_EXISTS)
                .when(clock(), new CarryOutRedaction(ID)).refused(REDACTION_DECIDED)
                .when(principal(), new ApproveRedaction(ID)).then(new RedactionApproved(ID, TEXTS, FILES))
                .when(principal(), new ApproveRedaction(ID)).refused(REDACTION_DECIDED)
                .when(principal(), new DeclineRedaction(ID, "不必。")).refused(REDACTION_DECIDED)
                .when(clock(), new CarryOutRedaction(ID))
                .then(new RedactionCarriedOut(ID, List.of("item-1", "item-2"), FILES))
                .when(clock(), new CarryOutRedaction(ID)).refused(REDACTION_DECIDED);
    }

    @Test
    void nobody_agrees_to_what_they_asked_for_themselves() {
        var both = also(office(), principal());
        nothing().by(both, propose()).when(both, new ApproveRedaction(ID)).refused(REDACTION_OWN);
    }

    @Test
    void one_that_was_declined_changes_nothing() {
        nothing().by(office(), propose()).when(principal(), new DeclineRedaction(ID, " ")).refused(REASON_REQUIRED)
                .when(principal(), new DeclineRedaction(ID, "属于问题事实。"))
                .then(new RedactionDeclined(ID, "属于问题事实。"))
                .when(principal(), new ApproveRedaction(ID)).refused(REDACTION_DECIDED);
    }

    @Test
    void it_names_something_and_says_why() {
        nothing().when(office(), new ProposeRedaction(ID, List.of(), List.of(), "依据。")).refused(REDACTION_EMPTY)
                .when(office(), new ProposeRedaction(ID, TEXTS, FILES, " ")).refused(REASON_REQUIRED)
                .when(principal(), new ApproveRedaction(ID)).refused(REDACTION_UNKNOWN)
                .when(supervisor(), propose()).refused(NOT_ALLOWED)
                .by(office(), propose()).when(office(), new ApproveRedaction(ID)).refused(NOT_ALLOWED)
                .when(principal(), new CarryOutRedaction(ID)).refused(NOT_ALLOWED);
    }
}
