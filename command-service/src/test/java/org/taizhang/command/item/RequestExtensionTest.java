package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.DATE_IMPLAUSIBLE;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.GeneralRefusal.TEXT_REQUIRED;
import static org.taizhang.api.authority.Role.OWNER;
import static org.taizhang.api.item.ItemRefusal.EXTENSIONS_EXHAUSTED;
import static org.taizhang.api.item.ItemRefusal.EXTENSION_AFTER_EXPIRY;
import static org.taizhang.api.item.ItemRefusal.EXTENSION_ALREADY_DECIDED;
import static org.taizhang.api.item.ItemRefusal.EXTENSION_EXISTS;
import static org.taizhang.api.item.ItemRefusal.EXTENSION_NOT_DATED;
import static org.taizhang.api.item.ItemRefusal.EXTENSION_NOT_LATER;
import static org.taizhang.api.item.ItemRefusal.EXTENSION_PENDING;
import static org.taizhang.api.item.ItemRefusal.EXTENSION_UNKNOWN;
import static org.taizhang.api.item.ItemRefusal.ITEM_NOT_CLAIMED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_COMPLETED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_UNKNOWN;
import static org.taizhang.api.item.ItemRefusal.NOT_IN_FORCE;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.leadLeader;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.principal;
import static org.taizhang.command.People.staff;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.CONTINUOUS;
import static org.taizhang.command.item.ItemCommands.DUE;
import static org.taizhang.command.item.ItemCommands.IN_PLAN;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.M2;
import static org.taizhang.command.item.ItemCommands.X1;
import static org.taizhang.command.item.ItemCommands.X2;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.complete;
import static org.taizhang.command.item.ItemCommands.extend;
import static org.taizhang.command.item.ItemCommands.grant;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.ExtensionRequested;
import org.taizhang.api.item.ExtensionWithdrawn;
import org.taizhang.api.item.RequestExtension;
import org.taizhang.api.item.WithdrawExtension;

/** Asking for an extension, and taking that back. */
class RequestExtensionTest {

    private static final LocalDate LATER = DUE.plusDays(30);
    private static final ExtensionId X3 = new ExtensionId("x3");

    @Test
    void the_owner_asks_with_a_reason_and_the_progress_so_far() {
        claimed().when(owner("owner"), extend()).then(new ExtensionRequested(ITEM, M1, X1, DUE, LATER, "招标流标，需重新组织。",
                "已完成招标准备。", 1, 2)).as(OWNER, null);
    }

    @Test
    void the_units_head_asks_too_and_the_last_day_is_not_too_late() {
        claimed().on(DUE).when(unitHead(FINANCE), extend()).nowIs(org.taizhang.api.item.ItemStatus.CLAIMED);
    }

    @Test
    void the_deadline_stays_until_it_is_granted() {
        ItemStory story = claimed().by(owner("owner"), extend());
        assertThat(story.facts().measure(M1).dueOn()).isEqualTo(DUE);
    }

    @Test
    void what_is_immediate_is_extended_from_the_day_that_claiming_gave_it() {
        claimed(measure(M1, to("owner"), Deadline.immediate())).when(owner("owner"), extend()).then(
                new ExtensionRequested(ITEM, M1, X1, FIRST_DAY.plusDays(15), LATER, "招标流标，需重新组织。", "已完成招标准备。", 1,
                        2));
    }

    @Test
    void it_is_too_late_once_the_deadline_has_passed() {
        claimed().on(DUE.plusDays(1)).when(owner("owner"), extend()).refused(EXTENSION_AFTER_EXPIRY);
    }

    @Test
    void the_new_date_is_later_than_the_present_deadline_and_within_ten_years() {
        claimed().when(owner("owner"), extend(X1, M1, DUE)).refused(EXTENSION_NOT_LATER);
        claimed().when(owner("owner"), extend(X1, M1, FIRST_DAY)).refused(EXTENSION_NOT_LATER);
        claimed().when(owner("owner"), extend(X1, M1, LocalDate.of(9999, 12, 31))).refused(DATE_IMPLAUSIBLE);
    }

    @Test
    void what_has_no_date_has_nothing_to_extend() {
        claimed(measure(M1, to("owner"), CONTINUOUS)).when(owner("owner"), extend()).refused(EXTENSION_NOT_DATED);
    }

    @Test
    void one_at_a_time() {
        claimed().by(owner("owner"), extend()).when(owner("owner"), extend(X2, M1, LATER.plusDays(9)))
                .refused(EXTENSION_PENDING);
        claimed(measure(M1), measure(M2)).by(owner("owner"), extend()).when(owner("owner"), extend(X1, M2, LATER))
                .refused(EXTENSION_EXISTS);
    }

    @Test
    void a_measure_is_extended_as_often_as_the_setting_says() {
        ItemStory story = claimed().by(owner("owner"), extend()).by(leadLeader("leader"), grant(X1))
                .by(owner("owner"), extend(X2, M1, LATER.plusDays(30))).by(principal(), grant(X2));
        story.when(owner("owner"), extend(X3, M1, LATER.plusDays(60))).refused(EXTENSIONS_EXHAUSTED);
    }

    @Test
    void reason_and_progress_are_required() {
        claimed().when(owner("owner"), new RequestExtension(ITEM, M1, X1, LATER, " ", "有进展")).refused(REASON_REQUIRED);
        claimed().when(owner("owner"), new RequestExtension(ITEM, M1, X1, LATER, "理由", "\n")).refused(TEXT_REQUIRED);
    }

    @Test
    void only_what_is_claimed_in_force_and_not_completed_is_extended() {
        raised().when(owner("owner"), extend()).refused(ITEM_NOT_CLAIMED);
        new ItemStory().by(office(), raise(IN_PLAN, FINANCE, measure(M1))).by(unitHead(FINANCE), claim())
                .when(owner("owner"), extend()).refused(NOT_IN_FORCE);
        claimed().by(owner("owner"), complete(M1)).when(owner("owner"), extend()).refused(MEASURE_COMPLETED);
        claimed().when(owner("owner"), extend(X1, M2, LATER)).refused(MEASURE_UNKNOWN);
    }

    @Test
    void neither_the_office_nor_a_colleague_asks() {
        claimed().when(office(), extend()).refused(NOT_ALLOWED);
        claimed().when(staff("clerk", FINANCE), extend()).refused(NOT_ALLOWED);
    }

    @Test
    void a_request_is_taken_back_with_a_reason_and_does_not_count() {
        WithdrawExtension takeBack = new WithdrawExtension(ITEM, X1, "按原时限可以完成。");
        ItemStory story = claimed().by(owner("owner"), extend());
        story.when(owner("owner"), new WithdrawExtension(ITEM, X1, "")).refused(REASON_REQUIRED);
        story.when(owner("owner"), takeBack).then(new ExtensionWithdrawn(ITEM, M1, X1, "按原时限可以完成。"));
        story.when(owner("owner"), takeBack).refused(EXTENSION_ALREADY_DECIDED);
        assertThat(story.by(owner("owner"), extend(X2, M1, LATER)).facts().extension(X2).number()).isEqualTo(1);
    }

    @Test
    void only_its_own_side_takes_a_request_back() {
        claimed().by(owner("owner"), extend()).when(leadLeader("leader"), new WithdrawExtension(ITEM, X1, "误报"))
                .refused(NOT_ALLOWED);
        claimed().when(owner("owner"), new WithdrawExtension(ITEM, X1, "误报")).refused(EXTENSION_UNKNOWN);
    }

    @Test
    void completing_the_measure_ends_the_request() {
        claimed().by(owner("owner"), extend(), complete(M1)).when(leadLeader("leader"), grant(X1))
                .refused(EXTENSION_ALREADY_DECIDED);
    }
}
