package org.taizhang.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taizhang.api.inbox.Mark;
import org.taizhang.api.inbox.MessagesMarked;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.ledger.Sentence;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MessageId;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.message.MessageSent;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;
import org.taizhang.query.inbox.MessageSentences.Words;

class FindMessagesEndpointTest extends ReadEdge {

    private static final LocalDate DUE = LocalDate.of(2026, 4, 1);
    private static final About MEASURE = About.measure(new ItemId("i-1"), new MeasureId("m-1"));

    private Story story;

    @BeforeAll
    void tell() throws Exception {
        story = new Story(events);
        story.people();
        story.tell("office", Story.raised("i-1", "ZG-2026-0001", Story.FINANCE));
        story.tell("office", Story.measure("i-1", "m-1", Deadline.byDate(DUE), "owner"));
        sent("near", MessageKind.DEADLINE_NEAR, -3, null, "owner");
        sent("late", MessageKind.OVERDUE, 7, null, "owner", "unithead");
        sent("returned", MessageKind.EVIDENCE_RETURNED, null, "office", "owner");
        marked("owner", Mark.READ, "near");
        marked("owner", Mark.ARCHIVED, "late");
        projected();
    }

    private void sent(String id, MessageKind kind, Integer days, String by, String... to) {
        story.tell("system", new MessageSent(new MessageId(id), kind, MEASURE, days == null ? null : DUE, days,
                by == null ? null : Story.person(by), List.of(to).stream().map(Story::person).toList()));
    }

    private void marked(String person, Mark mark, String message) {
        story.tell(person, new MessagesMarked(Story.person(person), mark, List.of(new MessageId(message))));
    }

    private List<String> ids(String account, String filter) throws Exception {
        return read(account, "/messages" + filter).get("messages").findValuesAsString("id").stream()
                .filter(List.of("near", "late", "returned")::contains).toList();
    }

    @Test
    void a_message_says_in_both_languages_what_it_is_about() throws Exception {
        assertThat(read("owner", "/messages").get("messages").findValues("sentence").stream()
                .map(sentence -> sentence.get("zh").asString())).containsExactly(
                        "钱办退回了 ZG-2026-0001 问题ZG-2026-0001“措施m-1” 的佐证材料，请查看理由后重新提交。",
                        "ZG-2026-0001 问题ZG-2026-0001“措施m-1” 将于 2026-04-01 到期，请抓紧办理。");
        assertThat(read("unithead", "/messages").get("messages").findValues("sentence").getFirst().get("en").asString())
                .isEqualTo("ZG-2026-0001 问题ZG-2026-0001 \"措施m-1\" was due on 2026-04-01, "
                        + ChronoUnit.DAYS.between(DUE, LocalDate.now(ZoneId.of("Asia/Shanghai"))) + " days ago.");
    }

    @Test
    void what_is_read_or_put_away_by_one_is_not_so_for_another() throws Exception {
        assertThat(ids("owner", "")).containsExactly("returned", "near");
        assertThat(ids("owner", "?filter=UNREAD")).containsExactly("returned");
        assertThat(ids("owner", "?filter=ARCHIVED")).containsExactly("late");
        assertThat(ids("unithead", "?filter=UNREAD")).containsExactly("late");
        assertThat(ids("office", "")).isEmpty();
        assertThat(read("owner", "/messages").get("unread").asInt()).isEqualTo(1);
        assertThat(read("owner", "/messages").get("messages").get(1).has("readAt")).isTrue();
    }

    @Test
    void pages_follow_each_other() throws Exception {
        var first = read("owner", "/messages?limit=1");
        assertThat(first.get("messages").get(0).get("id").asString()).isEqualTo("returned");
        assertThat(ids("owner", "?limit=1&cursor=" + first.get("next").asString())).containsExactly("near");
        refused("owner", "/messages?limit=0", 400, "LIMIT_OUT_OF_RANGE");
        refused("owner", "/messages?cursor=x", 400, "CURSOR_INVALID");
        refused("owner", "/messages?filter=SOME", 400, "MALFORMED");
    }

    @Test
    void a_message_about_what_one_may_not_see_is_not_shown() throws Exception {
        sent("leaked", MessageKind.OVERDUE, 1, null, "sysadmin");
        projected();
        var messages = read("sysadmin", "/messages");
        assertThat(messages.get("messages")).isEmpty();
        assertThat(messages.get("unread").asInt()).isZero();
    }

    @Test
    void built_anew_it_is_the_same() throws Exception {
        var before = jdbc.sql("SELECT * FROM inbox_row ORDER BY person_id, message_id").query().listOfRows();
        replay();
        assertThat(jdbc.sql("SELECT * FROM inbox_row ORDER BY person_id, message_id").query().listOfRows())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void every_kind_has_its_sentence_without_a_gap(MessageKind kind) {
        for (LocalDate sentOn : List.of(DUE.minusDays(3), DUE.plusDays(7))) {
            Sentence sentence = MessageSentences.of(kind, kind.wording(),
                    new Words("ZG-2026-0001", "学习", "制定计划", "提醒 TX-2026-0001",
                            "整改方案", DUE, sentOn, "张三"));
            assertThat(List.of(sentence.zh(), sentence.en())).noneMatch(text -> text.contains("null"))
                    .allMatch(text -> text.endsWith("。") || text.endsWith("."));
        }
    }
}
