package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.DATE_IN_FUTURE;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.TEXT_REQUIRED;
import static org.taizhang.api.item.ItemRefusal.CLOSURE_UNDER_WAY;
import static org.taizhang.api.item.ItemRefusal.DECLARATION_OF_FIRST_ROUND;
import static org.taizhang.api.item.ItemRefusal.ITEM_CLOSED;
import static org.taizhang.api.item.ItemRefusal.NOT_IN_FORCE;
import static org.taizhang.api.item.ItemRefusal.NOT_TAKEN_OVER;
import static org.taizhang.api.item.ItemRefusal.NO_DECLARED_CLOSING;
import static org.taizhang.api.item.ItemRefusal.OWN_ITEM;
import static org.taizhang.api.item.ItemRefusal.SAME_PERSON_IN_ROUND;
import static org.taizhang.api.item.ItemRefusal.TAKER_ACCEPTS;
import static org.taizhang.api.item.Place.OUTSIDE_PLANS;
import static org.taizhang.api.item.ReopenKind.CLOSED_IN_ERROR;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.also;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.supervisor2;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.DUE;
import static org.taizhang.command.item.ItemCommands.E1;
import static org.taizhang.command.item.ItemCommands.IMPORTED;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.X1;
import static org.taizhang.command.item.ItemCommands.accept;
import static org.taizhang.command.item.ItemCommands.acceptDeclared;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.complete;
import static org.taizhang.command.item.ItemCommands.extend;
import static org.taizhang.command.item.ItemCommands.giveBack;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.reopen;
import static org.taizhang.command.item.ItemCommands.request;
import static org.taizhang.command.item.ItemCommands.rootCause;
import static org.taizhang.command.item.ItemCommands.sameTypeCheck;
import static org.taizhang.command.item.ItemCommands.submit;
import static org.taizhang.command.item.ItemCommands.takeOver;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.AcceptTakenOverClosure;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.TakenOverClosureAccepted;

/** The one way to close without the chain. */
class AcceptTakenOverClosureTest {

    private static final LocalDate DECLARED = FIRST_DAY.minusDays(90);

    private static ItemStory takenOver() {
        return new ItemStory().by(office(), takeOver(OUTSIDE_PLANS, DECLARED, measure(M1)));
    }

    private static ItemStory requested() {
        return takenOver().by(unitHead(FINANCE), claim())
                .by(owner("owner"), rootCause(), sameTypeCheck(), submit(E1, M1), complete(M1))
                .by(office(), accept(E1)).by(owner("owner"), request());
    }

    @Test
    void a_supervisor_closes_it_on_the_declaration_which_stays_one() {
        takenOver().when(supervisor(), acceptDeclared()).then(new TakenOverClosureAccepted(ITEM, FIRST_DAY, DECLARED,
                "已核对档案盒 3。", 90, FIRST_DAY.plusDays(90))).nowIs(ItemStatus.CLOSED);
    }

    @Test
    void such_a_closing_is_marked() {
        assertThat(takenOver().by(supervisor(), acceptDeclared()).item())
                .isInstanceOfSatisfying(Item.Closed.class, closed -> assertThat(closed.asDeclared()).isTrue());
    }

    @Test
    void what_was_raised_here_closes_by_the_chain_only() {
        raised().when(supervisor(), acceptDeclared()).refused(NOT_TAKEN_OVER);
    }

    @Test
    void a_declaration_without_a_day_of_closing_closes_nothing() {
        new ItemStory().by(office(), takeOver(OUTSIDE_PLANS, null, measure(M1))).when(supervisor(), acceptDeclared())
                .refused(NO_DECLARED_CLOSING);
    }

    @Test
    void a_day_in_the_future_is_refused_when_typed_and_not_accepted_of_an_import() {
        LocalDate tomorrow = FIRST_DAY.plusDays(1);
        new ItemStory().when(office(), takeOver(OUTSIDE_PLANS, tomorrow)).refused(DATE_IN_FUTURE);
        new ItemStory().when(office(), takeOver(IMPORTED, tomorrow)).nowIs(ItemStatus.RAISED);
    }

    @Test
    void not_before_the_plan_is_approved() {
        new ItemStory().by(office(), takeOver(IMPORTED, DECLARED, measure(M1))).when(supervisor(), acceptDeclared())
                .refused(NOT_IN_FORCE);
    }

    @Test
    void not_while_the_chain_is_under_way() {
        requested().when(supervisor(), acceptDeclared()).refused(CLOSURE_UNDER_WAY);
        requested().by(unitHead(FINANCE), giveBack()).when(supervisor(), acceptDeclared()).nowIs(ItemStatus.CLOSED);
    }

    @Test
    void not_after_a_reopening() {
        ItemStory story = takenOver().by(supervisor(), acceptDeclared()).by(supervisor2(), reopen(CLOSED_IN_ERROR));
        story.when(supervisor(), acceptDeclared()).refused(DECLARATION_OF_FIRST_ROUND);
    }

    @Test
    void not_twice() {
        takenOver().by(supervisor(), acceptDeclared()).when(supervisor2(), acceptDeclared()).refused(ITEM_CLOSED);
    }

    @Test
    void neither_who_took_it_over_nor_an_owner_nor_who_requested_closure_accepts() {
        new ItemStory().by(supervisor(), takeOver(OUTSIDE_PLANS, DECLARED, measure(M1)))
                .when(supervisor(), acceptDeclared()).refused(TAKER_ACCEPTS);
        new ItemStory()
                .by(office(), takeOver(OUTSIDE_PLANS, DECLARED, measure(M1, to("supervisor"), Deadline.byDate(DUE))))
                .when(supervisor(), acceptDeclared()).refused(OWN_ITEM);
        ItemStory asked = takenOver().by(unitHead(FINANCE), claim())
                .by(owner("owner"), rootCause(), sameTypeCheck(), submit(E1, M1), complete(M1))
                .by(office(), accept(E1)).by(unitHead("wang", FINANCE), request()).by(unitHead(FINANCE), giveBack());
        asked.when(also(unitHead("wang", FINANCE), supervisor()), acceptDeclared()).refused(SAME_PERSON_IN_ROUND);
    }

    @Test
    void what_was_looked_at_is_written_down() {
        takenOver().when(supervisor(), new AcceptTakenOverClosure(ITEM, " ")).refused(TEXT_REQUIRED);
    }

    @Test
    void the_office_does_not_accept_it() {
        takenOver().when(office(), acceptDeclared()).refused(NOT_ALLOWED);
    }

    @Test
    void a_request_for_an_extension_ends_with_it() {
        ItemStory story = takenOver().by(unitHead(FINANCE), claim()).by(owner("owner"), extend())
                .by(supervisor(), acceptDeclared());
        assertThat(story.facts().extension(X1).pending()).isFalse();
    }
}
