package org.taizhang.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import org.taizhang.api.DomainEvent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.lookback.LookBackFinding;
import org.taizhang.api.lookback.LookBackId;
import org.taizhang.api.lookback.LookBackRecorded;
import org.taizhang.api.lookback.LookBackResult;
import org.taizhang.api.lookback.ReviewedItem;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MessageId;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.message.MessageSent;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.notice.NoticeIssued;
import org.taizhang.api.notice.NoticeType;
import org.taizhang.api.person.PersonRenamed;
import org.taizhang.api.redaction.RedactionCarriedOut;
import org.taizhang.api.redaction.RedactionId;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingChanged;
import org.taizhang.eventstore.RawEvent;
import org.taizhang.query.Story;
import org.taizhang.runtime.axon.NamedEventSerializer;

import tools.jackson.databind.json.JsonMapper;

class ChangeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** As it is stored, but for the seals. */
    private static Change of(DomainEvent event) {
        SerializedObject<byte[]> stored = NamedEventSerializer.create().serialize(event, byte[].class);
        return Change.of(new RawEvent(7, 0, "id", "type", event.streamId(), 0, stored.getType().getName(),
                stored.getType().getRevision(), stored.getData(), "{}".getBytes(StandardCharsets.UTF_8)),
                JsonMapper.builder().build());
    }

    @Test
    void an_act_touches_every_item_that_it_covers() {
        Change notice = of(new NoticeIssued(new NoticeId("n"), "TX-2026-0001", NoticeType.values()[0], Story.FINANCE,
                List.of(new ItemId("i-1"), new ItemId("i-2")), "请抓紧", DAY, DAY, 5, null));
        assertThat(notice.position()).isEqualTo(7);
        assertThat(notice.items()).containsExactlyInAnyOrder("i-1", "i-2");
        assertThat(notice.tasks()).isTrue();
        Change lookBack = of(new LookBackRecorded(new LookBackId("l"), DAY, List.of(Story.person("supervisor")),
                List.of(reviewed("i-3"), reviewed("i-4"))));
        assertThat(lookBack.items()).containsExactlyInAnyOrder("i-3", "i-4");
        Change redaction = of(new RedactionCarriedOut(new RedactionId("r"), List.of("i-5", "plan"), List.of()));
        assertThat(redaction.items()).containsExactlyInAnyOrder("i-5", "plan");
    }

    private static ReviewedItem reviewed(String item) {
        return new ReviewedItem(new LookBackFinding(new ItemId(item), LookBackResult.values()[0], "无反弹", List.of()), 1,
                DAY);
    }

    @Test
    void a_message_is_for_those_whom_it_went_to_and_for_no_item() {
        Change message = of(new MessageSent(new MessageId("m"), MessageKind.OVERDUE,
                About.item(new ItemId("i-1")), DAY, 1, Story.person("office"),
                List.of(Story.person("owner"), Story.person("unithead"))));
        assertThat(message.told()).containsExactlyInAnyOrder("p-owner", "p-unithead");
        assertThat(message.items()).isEmpty();
    }

    @Test
    void a_setting_touches_everything_and_a_persons_record_that_person() {
        assertThat(of(new SettingChanged(Setting.YELLOW_DAYS, null, List.of("5"), List.of("7"), "统一")).everything())
                .isTrue();
        Change renamed = of(new PersonRenamed(Story.person("owner"), "新名", "更名"));
        assertThat(renamed.person()).isEqualTo("p-owner");
        assertThat(renamed.everything()).isFalse();
    }
}
