package org.taizhang.query.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.EvidenceReturned;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class FindTasksEndpointTest extends TaskEdge {

    private static final int MANY = 9;

    @Override
    void tell() {
        story.person("finance2", "何科员", Story.FINANCE, Role.OWNER, null);
        for (int i = 0; i < MANY; i++) {
            claimed("i-late-" + i, "ZG-2026-010" + i, TODAY.minusDays(3 + i % 3));
        }
        claimed("i-soon", "ZG-2026-0001", TODAY.plusDays(1));
        claimed("i-open", "ZG-2026-0002", FAR);
        claimed("i-back", "ZG-2026-0003", FAR.plusDays(1));
        submitted("i-back", "e-back");
        story.tell("office", new EvidenceReturned(new ItemId("i-back"), new MeasureId("i-back-m"),
                new EvidenceId("e-back"), "看不清"));
        ready("i-ready", "ZG-2026-0004");
        claimed("i-first", "ZG-2026-0005", FAR);
        submitted("i-first", "e-first");
        claimed("i-second", "ZG-2026-0006", FAR);
        submitted("i-second", "e-second");
        story.tell("office", new ProblemRaised(new ItemId("i-private"), "ZG-2026-0007", Place.OUTSIDE_PLANS,
                new Problem(Subject.INDIVIDUAL, Story.person("leader"), null,
                        ProblemSource.of(SourceKind.SELF_CHECK), "个人问题", "细节。", false, List.of(), null, Map.of()),
                Story.FINANCE, Story.RAISED, true));
        story.tell("office", Story.measure("i-private", "i-private-m", Deadline.byDate(FAR), "owner"));
        story.tell("unithead", new ItemClaimed(new ItemId("i-private"), Story.FINANCE, Story.RAISED, 15, Map.of()));
        submitted("i-private", "e-private");
        story.tell("sysadmin", new PersonRegistered(Story.person("nobody"), "无职", null, null));
        story.tell("sysadmin", new AccountLinked(Story.person("nobody"), new Account(Story.ISSUER, "nobody")));
    }

    private static List<String> ids(JsonNode page) {
        return page.get("tasks").valueStream().map(task -> task.get("id").asString()).toList();
    }

    @Test
    void the_longest_overdue_come_first_then_the_soonest_due_and_what_is_open_last() throws Exception {
        JsonNode page = read("owner", "/tasks");
        assertThat(page.get("tasks").valueStream().map(task -> task.get("kind").asString()).distinct())
                .containsExactly("MEASURE_OVERDUE", "MEASURE_DUE_SOON", "HAND_IN_AGAIN", "REQUEST_CLOSURE",
                        "MEASURE_OPEN");
        assertThat(page.get("tasks").valueStream().limit(MANY).map(task -> task.get("overdueDays").asInt()))
                .containsExactly(5, 5, 5, 4, 4, 4, 3, 3, 3);
    }

    @Test
    void of_what_others_wait_for_the_longest_waiting_comes_first() throws Exception {
        assertThat(ids(read("supervisor", "/tasks?kind=DECIDE_EVIDENCE"))).containsExactly("evidence/i-first/e-first",
                "evidence/i-second/e-second", "evidence/i-private/e-private");
    }

    @Test
    void pages_hold_each_task_once_in_the_same_order() throws Exception {
        List<String> whole = ids(read("owner", "/tasks"));
        List<String> paged = new ArrayList<>();
        JsonNode page = read("owner", "/tasks?limit=4");
        for (;; page = read("owner", "/tasks?limit=4&cursor=" + page.get("next").asString())) {
            paged.addAll(ids(page));
            assertThat(page.get("total").asInt()).isEqualTo(whole.size());
            if (page.get("next").isNull()) {
                break;
            }
        }
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSizeGreaterThan(MANY);
    }

    @Test
    void a_page_counts_every_kind_and_holds_the_one_that_was_asked_for() throws Exception {
        JsonNode page = read("owner", "/tasks?kind=MEASURE_OVERDUE&limit=2");
        assertThat(ids(page)).hasSize(2);
        assertThat(page.get("total").asInt()).isEqualTo(MANY);
        assertThat(page.at("/counts/0/kind").asString()).isEqualTo("MEASURE_OVERDUE");
        assertThat(page.at("/counts/0/count").asInt()).isEqualTo(MANY);
        assertThat(page.get("counts").size()).isEqualTo(5);
        assertThat(page.get("position").asString()).matches("\\d+");
        assertThat(page.get("asOf").asString()).isNotEmpty();
        JsonNode none = read("owner", "/tasks?kind=CLOSE_ITEM");
        assertThat(ids(none)).isEmpty();
        assertThat(none.get("total").asInt()).isZero();
        assertThat(none.get("counts").size()).isEqualTo(5);
    }

    @Test
    void what_may_not_be_seen_is_nobodys_task() throws Exception {
        assertThat(about("owner", "i-private")).isEmpty();
        assertThat(about("unithead", "i-private")).isEmpty();
        assertThat(about("office", "i-private")).containsExactly("DECIDE_EVIDENCE");
    }

    @Test
    void who_has_nothing_to_do_gets_an_empty_list() throws Exception {
        for (String account : List.of("finance2", "nobody", "auditor")) {
            JsonNode page = read(account, "/tasks");
            assertThat(page.get("tasks").isEmpty()).isTrue();
            assertThat(page.get("total").asInt()).isZero();
            assertThat(page.get("counts").isEmpty()).isTrue();
            assertThat(page.get("next").isNull()).isTrue();
        }
        refused("sysadmin", "/tasks", 403, "NOT_ALLOWED");
    }

    @Test
    void bad_input_is_refused() throws Exception {
        refused("owner", "/tasks?limit=0", 400, "LIMIT_OUT_OF_RANGE");
        refused("owner", "/tasks?limit=501", 400, "LIMIT_OUT_OF_RANGE");
        refused("owner", "/tasks?cursor=x", 400, "CURSOR_INVALID");
        refused("nobody", "/tasks?cursor=%20", 400, "CURSOR_INVALID");
        assertThat(send("owner", get("/api/v1/tasks?kind=LAUNDRY")).getStatus()).isEqualTo(400);
    }

    @Test
    void texts_are_english_when_english_is_asked_for() throws Exception {
        MockHttpServletResponse response = send("owner",
                get("/api/v1/tasks?limit=1").header("Accept-Language", "en"));
        JsonNode page = json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.at("/tasks/0/kindText").asString()).isEqualTo("The measure is overdue");
        assertThat(page.at("/tasks/0/why/roleText").asString()).isEqualTo("Owner");
        assertThat(read("owner", "/tasks").at("/tasks/0/kindText").asString()).isEqualTo("措施已逾期");
    }
}
