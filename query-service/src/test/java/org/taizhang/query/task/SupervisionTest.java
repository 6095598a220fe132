package org.taizhang.query.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.notice.NextStepProposed;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.notice.NoticeIssued;
import org.taizhang.api.notice.NoticeReplied;
import org.taizhang.api.notice.NoticeType;
import org.taizhang.api.person.RoleGranted;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class SupervisionTest extends TaskEdge {

    private void notice(String id, NoticeType type, LocalDate replyBy, String item) {
        story.tell("supervisor", new NoticeIssued(new NoticeId(id), "号" + id, type, Story.FINANCE,
                List.of(new ItemId(item)), "请抓紧整改", TODAY, replyBy, 10, null));
    }

    @Override
    void tell() {
        story.person("both", "韩办", Story.FINANCE, Role.OFFICE, null);
        story.tell("sysadmin", new RoleGranted(Story.person("both"), Role.UNIT_HEAD, Role.UNIT_HEAD.usualScope(),
                Story.FINANCE, null));
        claimed("i-1", "ZG-2026-0001", FAR);
        notice("n-open", NoticeType.REMINDER, TODAY.minusDays(2), "i-1");
        notice("n-replied", NoticeType.REMINDER, TODAY.plusDays(9), "i-1");
        story.tell("both", new NoticeReplied(new NoticeId("n-replied"), "已落实", TODAY));
        notice("n-order", NoticeType.SUPERVISION_ORDER, TODAY.plusDays(9), "i-1");
        story.tell("unithead", new NoticeReplied(new NoticeId("n-order"), "已落实", TODAY));
        notice("n-reminder", NoticeType.REMINDER, TODAY.minusDays(4), "i-1");
        story.tell("office", new NextStepProposed(new NoticeId("n-reminder"), NoticeType.ASSIGNMENT_LETTER,
                TODAY.minusDays(4), TODAY));
        notice("n-letter", NoticeType.ASSIGNMENT_LETTER, TODAY.minusDays(4), "i-1");
        story.tell("office", new NextStepProposed(new NoticeId("n-letter"), NoticeType.SUPERVISION_ORDER,
                TODAY.minusDays(4), TODAY));
        claimed("i-late", "ZG-2026-0002", TODAY.minusDays(16));
        claimed("i-not-so-late", "ZG-2026-0003", TODAY.minusDays(15));
        claimed("i-told", "ZG-2026-0004", TODAY.minusDays(40));
        notice("n-told", NoticeType.REMINDER, TODAY.plusDays(5), "i-told");
    }

    @Test
    void a_notice_is_replied_to_by_the_unit_it_is_addressed_to_and_by_the_owners() throws Exception {
        JsonNode task = task("unithead", "REPLY_TO_NOTICE", "n-open");
        assertThat(task.get("number").asString()).isEqualTo("号n-open");
        assertThat(task.get("noticeId").asString()).isEqualTo("n-open");
        assertThat(task.get("overdueDays").asInt()).isEqualTo(2);
        assertThat(task.at("/why/basis").asString()).isEqualTo("UNIT");
        assertThat(task("owner", "REPLY_TO_NOTICE", "n-open").at("/why/basis").asString()).isEqualTo("OWN");
        assertThat(tasks("owner2")).isEmpty();
    }

    @Test
    void a_reply_is_decided_on_by_others_than_who_replied() throws Exception {
        assertThat(about("office", "n-replied")).containsExactly("DECIDE_REPLY");
        assertThat(about("supervisor", "n-replied")).containsExactly("DECIDE_REPLY");
        assertThat(about("both", "n-replied")).isEmpty();
    }

    @Test
    void the_office_decides_below_the_supervision_order_only() throws Exception {
        assertThat(about("office", "n-order")).isEmpty();
        assertThat(about("supervisor", "n-order")).containsExactly("DECIDE_REPLY");
        assertThat(about("office", "n-reminder")).containsExactly("TAKE_NEXT_STEP");
        assertThat(about("office", "n-letter")).isEmpty();
        assertThat(about("supervisor", "n-letter")).containsExactly("TAKE_NEXT_STEP");
    }

    @Test
    void what_outlasts_the_last_reminder_wants_a_notice_unless_one_is_open() throws Exception {
        JsonNode task = task("office", "ISSUE_NOTICE", "i-late");
        assertThat(task.get("overdueDays").asInt()).isEqualTo(16);
        assertThat(task.get("measureId").asString()).isEqualTo("i-late-m");
        assertThat(about("office", "i-not-so-late")).isEmpty();
        assertThat(about("office", "i-told")).isEmpty();
        assertThat(about("unithead", "i-late")).isEmpty();
    }
}
