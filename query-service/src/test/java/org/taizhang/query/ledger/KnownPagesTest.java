package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.api.person.PersonRenamed;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

/** A first page is read once for all who have it open, and anew as soon as anything has come that it could show. */
class KnownPagesTest extends ReadEdge {

    private static final String FIRST = "/ledger?limit=50";

    private static Story story;

    @BeforeEach
    void tell() throws Exception {
        if (story == null) {
            story = new Story(events);
            story.people();
            story.tell("office", Story.raised("i-1", "ZG-2026-0001", Story.FINANCE));
            story.tell("office", Story.measure("i-1", "m1", Deadline.byDate(Story.RAISED.plusDays(30)), "owner"));
        }
        // So that nothing is known of the test before.
        report("已部署。");
    }

    private void report(String progress) throws InterruptedException {
        story.tell("owner", new ProgressReported(new ItemId("i-1"), new MeasureId("m1"), progress, 30, Story.RAISED));
        projected();
    }

    private String title(String account, String address) throws Exception {
        return read(account, address).at("/rows/0/title").asString();
    }

    /** As no event does, so that it shows who reads the rows. */
    private void behindTheBack(String title) {
        assertThat(jdbc.sql("UPDATE item_row SET title = ?").param(title).update()).isOne();
    }

    @Test
    void only_the_same_first_page_is_told_again_and_only_to_who_sees_everything() throws Exception {
        behindTheBack("甲");
        assertThat(title("office", FIRST)).isEqualTo("甲");
        behindTheBack("乙");
        assertThat(title("office", FIRST)).isEqualTo("甲");
        assertThat(title("principal", FIRST)).isEqualTo("甲");
        assertThat(title("owner", FIRST)).isEqualTo("乙");
        assertThat(title("office", FIRST + "&sort=due")).isEqualTo("乙");
        assertThat(title("office", FIRST + "&light=RED,YELLOW,GREEN,NONE")).isEqualTo("乙");
        assertThat(title("office", "/ledger?limit=49")).isEqualTo("乙");
        assertThat(title("office", "/ledger?limit=500")).isEqualTo("乙");
        behindTheBack("丙");
        assertThat(title("office", "/ledger?limit=500")).isEqualTo("丙");
    }

    @Test
    void an_event_has_it_read_anew() throws Exception {
        assertThat(read("office", FIRST).at("/rows/0/progress").asString()).isEqualTo("已部署。");
        report("已开会。");
        assertThat(read("office", FIRST).at("/rows/0/progress").asString()).isEqualTo("已开会。");
    }

    @Test
    void who_is_named_otherwise_is_shown_so_at_once_as_of_any_time() throws Exception {
        String asOfThen = FIRST + "&asOf=" + positions.head();
        assertThat(read("office", FIRST).at("/rows/0/owners/0/name").asString()).isEqualTo("吴科员");
        assertThat(read("office", asOfThen).at("/rows/0/owners/0/name").asString()).isEqualTo("吴科员");
        story.tell("sysadmin", new PersonRenamed(Story.person("owner"), "吴新名", "更名"));
        projected();
        assertThat(read("office", FIRST).at("/rows/0/owners/0/name").asString()).isEqualTo("吴新名");
        assertThat(read("office", asOfThen).at("/rows/0/owners/0/name").asString()).isEqualTo("吴新名");
        story.tell("sysadmin", new PersonRenamed(Story.person("owner"), "吴科员", "更名"));
        projected();
    }
}
