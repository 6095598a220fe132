package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.authority.Role.OFFICE;
import static org.taizhang.api.authority.Role.SUPERVISOR;
import static org.taizhang.api.authority.Role.UNIT_HEAD;
import static org.taizhang.api.item.ItemRefusal.INDIVIDUAL_NEEDS_PERSON;
import static org.taizhang.api.item.ItemRefusal.ITEM_EXISTS;
import static org.taizhang.api.item.ItemRefusal.MEASURE_EXISTS;
import static org.taizhang.api.item.ItemRefusal.MEASURE_NEEDS_OWNER;
import static org.taizhang.api.item.ItemRefusal.MEASURE_TEXT_REQUIRED;
import static org.taizhang.api.item.ItemRefusal.PERSON_WITHOUT_INDIVIDUAL;
import static org.taizhang.api.item.ItemRefusal.PROBLEM_TEXT_REQUIRED;
import static org.taizhang.api.item.ItemStatus.RAISED;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.PERSONNEL;
import static org.taizhang.command.People.id;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.DUE;
import static org.taizhang.command.item.ItemCommands.IMPORTED;
import static org.taizhang.command.item.ItemCommands.IN_PLAN;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.M2;
import static org.taizhang.command.item.ItemCommands.UNCONFIRMED;
import static org.taizhang.command.item.ItemCommands.assignment;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.problem;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStories.closed;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.person.PersonId;

class RaiseProblemTest {

    private static Problem of(Subject subject, @Nullable PersonId person, String text) {
        return new Problem(subject, person, null, ProblemSource.of(SourceKind.AUDIT), "标题", text, false, List.of(),
                null,
                Map.of());
    }

    @Test
    void the_office_raises_a_problem_with_its_measures() {
        new ItemStory().when(office(), raise(measure(M1)))
                .then(new ProblemRaised(ITEM, "ZG-2026-0001", Place.OUTSIDE_PLANS, problem(SourceKind.SELF_CHECK),
                        FINANCE, FIRST_DAY, true), new MeasureAssigned(ITEM, measure(M1)))
                .as(OFFICE, null).nowIs(RAISED);
    }

    @Test
    void an_item_of_a_plan_is_not_in_force_before_the_plan_is_approved() {
        ItemStory story = new ItemStory().by(office(), raise(IN_PLAN, FINANCE, measure(M1)));
        assertThat(story.facts().preparation().inForce()).isFalse();
    }

    @Test
    void a_root_cause_that_the_document_gave_is_written_already() {
        Problem known = new Problem(Subject.TEAM, null, null, ProblemSource.of(SourceKind.AUDIT), "标题", "内容", false,
                List.of(), "原因", Map.of());
        ItemStory story = new ItemStory().by(office(), raise(Place.OUTSIDE_PLANS, known, FINANCE));
        assertThat(story.facts().preparation().rootCauseWritten()).isTrue();
    }

    @Test
    void a_supervisor_raises_a_problem() {
        new ItemStory().when(supervisor(), raise()).nowIs(RAISED).as(SUPERVISOR, null);
    }

    @Test
    void a_unit_head_raises_what_a_self_check_of_the_own_unit_found() {
        new ItemStory().when(unitHead(FINANCE), raise()).nowIs(RAISED).as(UNIT_HEAD, FINANCE);
    }

    @Test
    void a_unit_head_raises_nothing_for_another_unit() {
        new ItemStory().when(unitHead(PERSONNEL), raise()).refused(NOT_ALLOWED);
    }

    @ParameterizedTest
    @EnumSource(value = SourceKind.class, names = "SELF_CHECK", mode = EnumSource.Mode.EXCLUDE)
    void a_unit_head_raises_nothing_but_self_checks(SourceKind source) {
        new ItemStory().when(unitHead(FINANCE), raise(Place.OUTSIDE_PLANS, problem(source), FINANCE))
                .refused(NOT_ALLOWED);
    }

    @Test
    void an_owner_raises_nothing() {
        new ItemStory().when(owner("owner"), raise()).refused(NOT_ALLOWED);
    }

    @Test
    void raising_the_same_item_twice_is_refused() {
        raised().when(office(), raise()).refused(ITEM_EXISTS);
    }

    @Test
    void a_closed_item_is_not_raised_again() {
        closed().when(office(), raise()).refused(ITEM_EXISTS);
    }

    @Test
    void a_problem_without_text_is_refused() {
        new ItemStory().when(office(), raise(Place.OUTSIDE_PLANS, of(Subject.TEAM, null, " "), FINANCE))
                .refused(PROBLEM_TEXT_REQUIRED);
    }

    @Test
    void an_individual_problem_that_is_typed_needs_its_person() {
        new ItemStory().when(office(), raise(Place.OUTSIDE_PLANS, of(Subject.INDIVIDUAL, null, "内容"), FINANCE))
                .refused(INDIVIDUAL_NEEDS_PERSON);
    }

    @Test
    void an_import_may_leave_the_person_open() {
        new ItemStory().when(office(), raise(IMPORTED, of(Subject.INDIVIDUAL, null, "内容"), null)).nowIs(RAISED);
    }

    @Test
    void a_team_problem_names_no_person() {
        new ItemStory().when(office(), raise(Place.OUTSIDE_PLANS, of(Subject.TEAM, id("owner"), "内容"), FINANCE))
                .refused(PERSON_WITHOUT_INDIVIDUAL);
    }

    @Test
    void two_measures_with_the_same_id_are_refused() {
        new ItemStory().when(office(), raise(measure(M1), measure(M1))).refused(MEASURE_EXISTS);
    }

    @Test
    void a_typed_measure_needs_an_owner() {
        new ItemStory().when(office(), raise(measure(M1, to(), Deadline.byDate(DUE)))).refused(MEASURE_NEEDS_OWNER);
    }

    @Test
    void an_import_may_leave_owner_unit_and_deadline_open_and_lie_in_the_past() {
        MeasureDraft open = measure(M1, assignment(null), UNCONFIRMED);
        MeasureDraft past = measure(M2, assignment(null), Deadline.byDate(FIRST_DAY.minusYears(2)));
        new ItemStory().when(office(), raise(IMPORTED, null, open, past)).nowIs(RAISED);
    }

    @Test
    void an_import_may_not_leave_the_text_of_a_measure_open() {
        MeasureDraft empty = new MeasureDraft(M1, "", " ", to("owner"), UNCONFIRMED, null, null, List.of());
        new ItemStory().when(office(), raise(IMPORTED, FINANCE, empty)).refused(MEASURE_TEXT_REQUIRED);
    }
}
