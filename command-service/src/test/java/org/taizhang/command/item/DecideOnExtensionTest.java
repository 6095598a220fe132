package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.authority.Role.LEAD_LEADER;
import static org.taizhang.api.authority.Role.PRINCIPAL;
import static org.taizhang.api.item.ItemRefusal.EXTENSION_ALREADY_DECIDED;
import static org.taizhang.api.item.ItemRefusal.EXTENSION_BY_OWNER;
import static org.taizhang.api.item.ItemRefusal.EXTENSION_BY_REQUESTER;
import static org.taizhang.api.item.ItemRefusal.EXTENSION_DATE_PASSED;
import static org.taizhang.api.item.ItemRefusal.EXTENSION_OUTDATED;
import static org.taizhang.api.item.ItemRefusal.EXTENSION_UNKNOWN;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.also;
import static org.taizhang.command.People.leadLeader;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.principal;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.DUE;
import static org.taizhang.command.item.ItemCommands.IN_PLAN;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.PLAN;
import static org.taizhang.command.item.ItemCommands.X1;
import static org.taizhang.command.item.ItemCommands.X2;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.decline;
import static org.taizhang.command.item.ItemCommands.extend;
import static org.taizhang.command.item.ItemCommands.grant;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStories.claimed;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.ApplyRevision;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeclineExtension;
import org.taizhang.api.item.ExtensionDeclined;
import org.taizhang.api.item.ExtensionGranted;
import org.taizhang.api.item.MeasureAmendment;
import org.taizhang.api.item.PutItemInForce;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.api.settings.Setting;
import org.taizhang.command.People;
import org.taizhang.command.settings.Settings;

/** Granting and declining extensions. */
class DecideOnExtensionTest {

    private static final LocalDate LATER = DUE.plusDays(30);

    private static ItemStory asked() {
        return claimed().by(owner("owner"), extend());
    }

    private static ItemStory extendedOnce() {
        return asked().by(leadLeader("leader"), grant(X1));
    }

    @Test
    void who_leads_the_measure_grants_its_first_extension() {
        asked().when(leadLeader("leader"), grant(X1))
                .then(new ExtensionGranted(ITEM, M1, X1, DUE, DUE, LATER, 1, 2, "同意。")).as(LEAD_LEADER, null);
    }

    @Test
    void the_original_deadline_is_kept_beside_the_new_one() {
        MeasureState measure = extendedOnce().facts().measure(M1);
        assertThat(measure.deadline()).isEqualTo(Deadline.byDate(DUE));
        assertThat(measure.dueOn()).isEqualTo(LATER);
    }

    @Test
    void the_frozen_content_of_the_item_does_not_change_by_an_extension() {
        assertThat(extendedOnce().facts().content().sha256()).isEqualTo(claimed().facts().content().sha256());
    }

    @Test
    void the_principal_grants_the_second_and_who_leads_the_measure_does_not() {
        LocalDate latest = LATER.plusDays(30);
        ItemStory story = extendedOnce().by(owner("owner"), extend(X2, M1, latest));
        story.when(leadLeader("leader"), grant(X2)).refused(NOT_ALLOWED);
        story.when(principal(), grant(X2))
                .then(new ExtensionGranted(ITEM, M1, X2, DUE, LATER, latest, 2, 2, "同意。")).as(PRINCIPAL, null);
    }

    @Test
    void the_first_is_not_the_principals_while_somebody_leads_the_measure() {
        asked().when(principal(), grant(X1)).refused(NOT_ALLOWED);
        asked().when(principal(), decline(X1)).refused(NOT_ALLOWED);
    }

    @Test
    void the_principal_decides_on_the_first_where_nobody_else_is_left_who_leads() {
        Assignment unled = new Assignment(List.of(People.id("owner")), List.of(), FINANCE, List.of(), List.of(), null,
                null);
        claimed(measure(M1, unled, Deadline.byDate(DUE))).by(owner("owner"), extend()).when(principal(), grant(X1))
                .as(PRINCIPAL, null);
        claimed(measure(M1, to("owner", "leader"), Deadline.byDate(DUE))).by(owner("owner"), extend())
                .when(principal(), grant(X1)).as(PRINCIPAL, null);
    }

    @Test
    void who_leads_something_else_grants_nothing_here_nor_do_office_and_supervisor() {
        asked().when(leadLeader("another"), grant(X1)).refused(NOT_ALLOWED);
        asked().when(office(), grant(X1)).refused(NOT_ALLOWED);
        asked().when(supervisor(), decline(X1)).refused(NOT_ALLOWED);
    }

    @Test
    void nobody_decides_on_what_they_asked_for() {
        ItemStory story = claimed().by(also(unitHead("principal", FINANCE), principal()), extend());
        story.by(leadLeader("leader"), grant(X1)).by(also(unitHead("principal", FINANCE), principal()),
                extend(X2, M1, LATER.plusDays(9)));
        story.when(principal(), grant(X2)).refused(EXTENSION_BY_REQUESTER);
        story.when(principal(), decline(X2)).refused(EXTENSION_BY_REQUESTER);
    }

    @Test
    void an_owner_does_not_decide_on_their_own_measure() {
        ItemStory story = claimed(measure(M1, to("owner", "principal"), Deadline.byDate(DUE)))
                .by(owner("owner"), extend()).by(leadLeader("leader"), grant(X1))
                .by(owner("owner"), extend(X2, M1, LATER.plusDays(9)));
        story.when(principal(), grant(X2)).refused(EXTENSION_BY_OWNER);
    }

    @Test
    void a_declined_request_leaves_the_deadline_and_does_not_count() {
        ItemStory story = asked();
        story.when(leadLeader("leader"), new DeclineExtension(ITEM, X1, " ")).refused(REASON_REQUIRED);
        story.when(leadLeader("leader"), decline(X1)).then(new ExtensionDeclined(ITEM, M1, X1, "理由不充分。"));
        assertThat(story.facts().measure(M1).dueOn()).isEqualTo(DUE);
        story.by(owner("owner"), extend(X2, M1, LATER)).when(leadLeader("leader"), grant(X2)).as(LEAD_LEADER, null);
    }

    @Test
    void it_is_decided_once() {
        extendedOnce().when(leadLeader("leader"), decline(X1)).refused(EXTENSION_ALREADY_DECIDED);
        asked().by(leadLeader("leader"), decline(X1)).when(leadLeader("leader"), grant(X1))
                .refused(EXTENSION_ALREADY_DECIDED);
        asked().when(leadLeader("leader"), grant(X2)).refused(EXTENSION_UNKNOWN);
    }

    @Test
    void it_is_granted_after_the_deadline_too_but_not_after_the_day_that_was_asked_for() {
        asked().on(LATER).when(leadLeader("leader"), grant(X1)).as(LEAD_LEADER, null);
        ItemStory late = asked().on(LATER.plusDays(1));
        late.when(leadLeader("leader"), grant(X1)).refused(EXTENSION_DATE_PASSED);
        late.when(leadLeader("leader"), decline(X1)).as(LEAD_LEADER, null);
    }

    @Test
    void it_is_not_granted_once_a_revision_of_the_plan_has_moved_the_deadline() {
        ItemStory story = new ItemStory().by(office(), raise(IN_PLAN, FINANCE, measure(M1)));
        story.by(principal(), new PutItemInForce(ITEM, PLAN, 1, story.facts().content().sha256()))
                .by(unitHead(FINANCE), claim()).by(owner("owner"), extend());
        ItemRevision later = new ItemRevision(ITEM, null,
                List.of(new MeasureAmendment(M1, null, null, Deadline.byDate(LATER.plusDays(60)))), List.of(),
                List.of(), false);
        story.by(principal(), new ApplyRevision(ITEM, PLAN, 2, later,
                later.appliedTo(story.facts().content()).sha256(), "难以落实。"));
        story.when(leadLeader("leader"), grant(X1)).refused(EXTENSION_OUTDATED);
        story.when(leadLeader("leader"), decline(X1)).as(LEAD_LEADER, null);
    }

    @Test
    void the_limit_it_was_asked_under_is_written_down() {
        Settings four = Settings.DEFAULT.with(Setting.MAX_EXTENSIONS, "4");
        claimed().under(four).by(owner("owner"), extend()).under(Settings.DEFAULT).when(leadLeader("leader"), grant(X1))
                .then(new ExtensionGranted(ITEM, M1, X1, DUE, DUE, LATER, 1, 4, "同意。"));
    }
}
