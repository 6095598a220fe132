package org.taizhang.command.view;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.NOT_FOUND;
import static org.taizhang.api.GeneralRefusal.TEXT_REQUIRED;
import static org.taizhang.api.view.ViewRefusal.VIEW_COLUMNS_INVALID;
import static org.taizhang.api.view.ViewRefusal.VIEW_EXISTS;
import static org.taizhang.api.view.ViewRefusal.VIEW_GONE;
import static org.taizhang.api.view.ViewRefusal.VIEW_NAME_TOO_LONG;
import static org.taizhang.api.view.ViewRefusal.VIEW_OF_ANOTHER;
import static org.taizhang.api.view.ViewRefusal.VIEW_QUERY_INVALID;
import static org.taizhang.api.view.ViewRefusal.VIEW_QUERY_TOO_LONG;
import static org.taizhang.api.view.ViewRefusal.VIEW_UNCHANGED;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.PERSONNEL;
import static org.taizhang.command.People.TREASURY;
import static org.taizhang.command.People.auditAdmin;
import static org.taizhang.command.People.auditor;
import static org.taizhang.command.People.id;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.person;
import static org.taizhang.command.People.securityAdmin;
import static org.taizhang.command.People.systemAdmin;
import static org.taizhang.command.People.unitHead;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.api.view.ChangeView;
import org.taizhang.api.view.DeleteView;
import org.taizhang.api.view.SaveView;
import org.taizhang.api.view.ViewCommand;
import org.taizhang.api.view.ViewContent;
import org.taizhang.api.view.ViewDeleted;
import org.taizhang.api.view.ViewEvent;
import org.taizhang.api.view.ViewId;
import org.taizhang.api.view.ViewSaved;
import org.taizhang.command.ModelStory;

class ViewDeciderTest {

    private static final ViewId ID = new ViewId("view");
    private static final ViewContent LATE = new ViewContent("逾期的", "overdue=true&sort=due&q=%E5%AD%A6%E4%B9%A0",
            List.of("number", "owners"));
    private static final ViewContent RED = new ViewContent("红灯", "light=RED&light=YELLOW", List.of());
    private static final SaveView SHARED = new SaveView(ID, LATE, FINANCE);
    private static final DeleteView DELETE = new DeleteView(ID);

    private static ModelStory<ViewCommand, ViewEvent, SavedView> nothing() {
        return new ModelStory<>(SavedView.none(), ViewDecider::decide,
                (state, event, actor) -> SavedView.evolve(state, event));
    }

    private static ViewContent query(String query) {
        return new ViewContent("视图", query, List.of());
    }

    @Test
    void who_has_business_here_keeps_a_view_and_nobody_else_does() {
        for (var caller : List.of(owner("wang"), office(), auditor(), unitHead("li", FINANCE))) {
            nothing().when(caller, SHARED).then(new ViewSaved(ID, caller.person(), LATE, FINANCE));
        }
        for (var other : List.of(systemAdmin(), securityAdmin(), auditAdmin(), person("li"))) {
            nothing().when(other, SHARED).refused(NOT_ALLOWED);
        }
    }

    @Test
    void its_owner_changes_it_and_with_whom_it_is_shared() {
        nothing().by(owner("wang"), SHARED).when(owner("wang"), new ChangeView(ID, RED, FINANCE))
                .then(new ViewSaved(ID, id("wang"), RED, FINANCE))
                .when(owner("wang"), new ChangeView(ID, RED, null)).then(new ViewSaved(ID, id("wang"), RED, null))
                .when(owner("wang"), new ChangeView(ID, RED, null)).refused(VIEW_UNCHANGED)
                .when(owner("zhou"), new ChangeView(ID, LATE, null)).refused(VIEW_OF_ANOTHER)
                .when(unitHead("li", FINANCE), new ChangeView(ID, LATE, null)).refused(VIEW_OF_ANOTHER)
                .when(owner("wang"), SHARED).refused(VIEW_EXISTS);
    }

    @Test
    void its_owner_deletes_it_and_a_shared_one_the_head_of_its_unit() {
        nothing().by(owner("wang"), SHARED).when(unitHead("li", PERSONNEL), DELETE).refused(VIEW_OF_ANOTHER)
                .when(office(), DELETE).refused(VIEW_OF_ANOTHER).when(unitHead("li", FINANCE), DELETE)
                .then(new ViewDeleted(ID));
        nothing().by(owner("wang"), new SaveView(ID, LATE, null)).when(unitHead("li", FINANCE), DELETE)
                .refused(VIEW_OF_ANOTHER).when(owner("wang"), DELETE).then(new ViewDeleted(ID));
        nothing().by(owner("wang"), new SaveView(ID, LATE, TREASURY)).when(unitHead("li", TREASURY), DELETE)
                .then(new ViewDeleted(ID));
    }

    @Test
    void what_was_deleted_does_not_come_back() {
        nothing().by(owner("wang"), SHARED, DELETE).when(owner("wang"), DELETE).refused(VIEW_GONE)
                .when(owner("wang"), new ChangeView(ID, RED, null)).refused(VIEW_GONE).when(owner("wang"), SHARED)
                .refused(VIEW_EXISTS);
        nothing().when(owner("wang"), DELETE).refused(NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"colour=red, colour", "limit=5, limit", "?status=CLAIMED, ?status", "sort=colour, sort", "sort, sort",
            "q=%zz, q", "q=%00, q", "status=OPEN&Q=x, Q", "=x, ''" })
    void parameters_are_those_of_the_ledger(String query, String wrong) {
        nothing().when(owner("wang"), new SaveView(ID, query(query), null)).refused(VIEW_QUERY_INVALID).missing(wrong);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        nothing().when(owner("wang"), new SaveView(ID, query("a=1&sort=due&b=2"), null)).refused(VIEW_QUERY_INVALID)
                .missing("a", "b");
        nothing().by(owner("wang"), new SaveView(ID, query(""), null));
    }

    @Test
    void names_filters_and_columns_are_not_endless() {
        nothing().when(owner("wang"), new SaveView(ID, new ViewContent(" ", "", List.of()), null))
                .refused(TEXT_REQUIRED);
        nothing().by(owner("wang"), new SaveView(ID, new ViewContent("长".repeat(60), "", List.of()), null));
        nothing().when(owner("wang"), new SaveView(ID, new ViewContent("长".repeat(61), "", List.of()), null))
                .refused(VIEW_NAME_TOO_LONG);
        nothing().when(owner("wang"), new SaveView(ID, query("q=" + "x".repeat(1999)), null))
                .refused(VIEW_QUERY_TOO_LONG);
        List<String> many = IntStream.rangeClosed(0, 60).mapToObj(i -> "c" + i).toList();
        for (List<String> columns : List.of(many, List.of("a", "a"), List.of("a b"), List.of(""))) {
            nothing().when(owner("wang"), new SaveView(ID, new ViewContent("视图", "", columns), null))
                    .refused(VIEW_COLUMNS_INVALID);
        }
    }
}
