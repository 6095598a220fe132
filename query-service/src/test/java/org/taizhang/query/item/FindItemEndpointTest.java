package org.taizhang.query.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class FindItemEndpointTest extends ReadEdge {

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        story.people();
        story.closedItem("i-closed", "ZG-2026-0001");
        story.tell("office", Story.raised("i-open", "ZG-2026-0002", Story.FINANCE));
        story.tell("office", Story.measure("i-open", "m-1", Deadline.immediate(), "owner"));
        story.tell("office", Story.measure("i-open", "m-2", Deadline.byDate(Story.RAISED.plusDays(9))));
        story.tell("unithead", new ItemClaimed(new ItemId("i-open"), Story.FINANCE, Story.RAISED, 15,
                Map.of(new MeasureId("m-1"), Story.RAISED.plusDays(15))));
        story.tell("office", new ProblemRaised(new ItemId("i-private"), "ZG-2026-0003", Place.OUTSIDE_PLANS,
                new Problem(Subject.INDIVIDUAL, Story.person("owner2"), "廉洁自律",
                        ProblemSource.of(SourceKind.DEMOCRATIC_LIFE_MEETING), "个人问题", "全文", false, List.of(), null,
                        Map.of()),
                Story.FINANCE, Story.RAISED, true));
        story.tell("office", Story.measure("i-private", "m-3", Deadline.immediate(), "owner2"));
        projected();
    }

    @Test
    void an_item_is_whole_with_its_chain_by_name_and_its_version_as_etag() throws Exception {
        JsonNode item = read("auditor", "/items/i-closed");
        assertThat(item.get("status").asString()).isEqualTo("CLOSED");
        assertThat(item.at("/closure/chain").size()).isEqualTo(3);
        assertThat(item.at("/closure/chain/2/by/name").asString()).isEqualTo("王组长");
        assertThat(item.at("/closure/chain/2/label").asString()).isEqualTo("独立复核");
        assertThat(item.at("/closure/evidence/0").asString()).isEqualTo(Story.HASH);
        assertThat(item.at("/measures/0/evidence/0/decider/name").asString()).isEqualTo("钱办");
        assertThat(item.at("/measures/0/progress").asString()).isEqualTo("已制定计划");
        assertThat(item.get("missing").isEmpty()).isTrue();
        assertThat(send("auditor", get("/api/v1/items/i-closed")).getHeader("ETag")).isEqualTo("\"13\"");
    }

    @Test
    void what_is_missing_to_close_is_listed_whole_in_the_callers_language() throws Exception {
        JsonNode item = read("unithead", "/items/i-open");
        List<String> missing = StreamSupport.stream(item.get("missing").spliterator(), false)
                .map(lack -> lack.get("code").asString() + " " + lack.get("target").asString()).toList();
        assertThat(missing).containsExactly("MEASURE_NOT_DONE m-1", "NO_ACCEPTED_EVIDENCE m-1",
                "MEASURE_UNASSIGNED m-2", "MEASURE_NOT_DONE m-2", "NO_ACCEPTED_EVIDENCE m-2", "NO_ROOT_CAUSE i-open",
                "NO_SAME_TYPE_CHECK i-open");
        assertThat(item.at("/missing/5/message").asString()).isEqualTo("尚未填写原因剖析。");
    }

    @Test
    void claiming_dates_what_is_immediate_and_a_deadline_in_the_past_is_red() throws Exception {
        JsonNode item = read("owner", "/items/i-open");
        assertThat(item.at("/measures/0/deadline/date").asString()).isEqualTo("2026-03-17");
        assertThat(item.at("/measures/1/light").asString()).isEqualTo("RED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "unithead" })
    void an_individuals_item_is_not_there_for_others(String account) throws Exception {
        refused(account, "/items/i-private", 404, "NOT_FOUND");
        refused(account, "/items/i-private/history", 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner2", "leader", "office", "supervisor", "auditor", "principal" })
    void an_individuals_item_is_seen_by_that_person_their_leader_and_those_who_see_all(String account)
            throws Exception {
        assertThat(read(account, "/items/i-private").at("/person/name").asString()).isEqualTo("郑科员");
    }

    @Test
    void an_unknown_item_is_not_found() throws Exception {
        refused("office", "/items/nothing", 404, "NOT_FOUND");
    }

    @Test
    void administrators_read_no_business() throws Exception {
        refused("sysadmin", "/items/i-closed", 403, "NOT_ALLOWED");
    }
}
