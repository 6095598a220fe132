package org.taizhang.query.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taizhang.api.redaction.RedactedText;
import org.taizhang.api.redaction.RedactionApproved;
import org.taizhang.api.redaction.RedactionCarriedOut;
import org.taizhang.api.redaction.RedactionDeclined;
import org.taizhang.api.redaction.RedactionId;
import org.taizhang.api.redaction.RedactionProposed;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

/** Where a text stands, and what became of what was asked for. */
class FindRedactionsEndpointTest extends ReadEdge {

    private static final RedactionId DONE = new RedactionId("r-done");
    private static final RedactionId DECLINED = new RedactionId("r-declined");
    private static final RedactionId OPEN = new RedactionId("r-open");
    private static final List<String> FILES = List.of("ab".repeat(32));

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        story.people();
        for (int i = 1; i <= 700; i++) {
            story.tell("office", Story.raised("i-" + i, "ZG-2026-%04d".formatted(i), Story.FINANCE));
        }
        List<RedactedText> texts = List.of(new RedactedText("i-7", 0, "/problem/text", "0011223344556677.1"));
        for (RedactionId id : List.of(DONE, DECLINED, OPEN)) {
            story.tell("office", new RedactionProposed(id, texts, id == OPEN ? List.of() : FILES, "依据" + id + "。"));
        }
        story.tell("principal", new RedactionApproved(DONE, texts, FILES));
        story.tell("system", new RedactionCarriedOut(DONE, List.of("i-7"), FILES));
        story.tell("principal", new RedactionDeclined(DECLINED, "属于问题事实。"));
        projected();
    }

    @Test
    void a_text_is_found_in_every_event_that_has_it_and_the_search_goes_on_where_it_stopped() throws Exception {
        List<String> places = new ArrayList<>();
        String cursor = "";
        for (int pages = 0; pages < 1000; pages++) {
            JsonNode page = read("office", "/texts?q=问题ZG-2026-00" + cursor);
            page.get("texts").forEach(text -> places.add(text.get("stream").asString() + text.get("path").asString()
                    + text.get("streamType").asString() + text.get("type").asString()));
            if (!page.has("cursor")) {
                assertThat(page.get("lookedAt")).isEqualTo(page.get("total"));
                break;
            }
            cursor = "&cursor=" + page.get("cursor").asString();
        }
        assertThat(places).hasSize(2 * 99).contains("i-7/problem/titleProblemRaiseditem.ProblemRaised",
                "i-7/problem/textProblemRaiseditem.ProblemRaised");
    }

    @Test
    void what_says_who_somebody_is_is_not_searched_and_neither_is_what_nobody_typed() throws Exception {
        assertThat(read("office", "/texts?q=钱办").get("texts")).isEmpty();
        assertThat(read("office", "/texts?q=ab" + "ab".repeat(10)).get("texts")).isEmpty();
        assertThat(read("office", "/texts?q=依据r-open").at("/texts/0/excerpt").asString()).isEqualTo("依据r-open。");
    }

    @Test
    void only_the_office_searches_and_says_what_for() throws Exception {
        refused("auditor", "/texts?q=x", 403, "NOT_ALLOWED");
        refused("owner", "/texts?q=x", 403, "NOT_ALLOWED");
        refused("office", "/texts?q=x&cursor=x", 400, "CURSOR_INVALID");
    }

    @Test
    void what_was_asked_for_is_listed_with_what_became_of_it() throws Exception {
        JsonNode all = read("auditor", "/redactions").get("redactions");
        assertThat(all.valueStream().map(each -> each.get("id").asString())).containsExactly("r-open", "r-declined",
                "r-done");
        JsonNode done = read("principal", "/redactions/r-done");
        assertThat(done.get("status").asString()).isEqualTo("CARRIED_OUT");
        assertThat(done.get("statusText").asString()).isEqualTo("已抹除");
        assertThat(done.at("/texts/0/path").asString()).isEqualTo("/problem/text");
        assertThat(done.at("/texts/0/streamType").asString()).as("as the search for texts names it")
                .isEqualTo("ProblemRaised");
        assertThat(done.at("/files/0").asString()).isEqualTo(FILES.getFirst());
        assertThat(done.at("/proposedBy/name").asString()).isEqualTo("钱办");
        assertThat(done.at("/decidedBy/name").asString()).isEqualTo("孙书记");
        assertThat(done.has("carriedOutAt")).isTrue();
        JsonNode declined = read("office", "/redactions/r-declined");
        assertThat(declined.get("reason").asString()).isEqualTo("属于问题事实。");
        assertThat(declined.has("carriedOutAt")).isFalse();
        refused("office", "/redactions/none", 404, "NOT_FOUND");
        refused("owner", "/redactions", 403, "NOT_ALLOWED");
    }

    @Test
    void what_waits_for_the_principal_is_a_task_of_theirs() throws Exception {
        JsonNode tasks = read("principal", "/tasks?kind=DECIDE_REDACTION").get("tasks");
        assertThat(tasks.valueStream().map(task -> task.get("redactionId").asString())).containsExactly("r-open");
        assertThat(tasks.at("/0/title").asString()).isEqualTo("依据r-open。");
        assertThat(tasks.at("/0/version").asLong()).isZero();
        assertThat(read("office", "/tasks?kind=DECIDE_REDACTION").get("tasks")).isEmpty();
    }

    @Test
    void a_replay_makes_the_same_rows() throws Exception {
        JsonNode before = read("auditor", "/redactions").get("redactions");
        replay();
        assertThat(read("auditor", "/redactions").get("redactions")).isEqualTo(before);
    }
}
