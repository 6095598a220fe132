package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.ledger.LedgerSort;
import org.taizhang.api.unit.UnitId;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class LedgerEndpointTest extends ReadEdge {

    private static final int MANY = 130;

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        story.people();
        story.closedItem("i-closed", "ZG-2026-0001");
        for (int i = 0; i < MANY; i++) {
            String id = "i-" + i;
            UnitId unit = i % 3 == 0 ? Story.FINANCE : Story.OFFICE;
            story.tell("office", Story.raised(id, "ZG-2026-" + (9900 + i), unit));
            if (i % 7 != 0) {
                story.tell("office", Story.measure(id, id + "-m1",
                        Deadline.byDate(LocalDate.of(2090, 1, 1).plusDays(i * 37 % 50)), "owner2"));
                story.tell("office", Story.measure(id, id + "-m2", Deadline.immediate()));
            }
            if (i % 5 == 0) {
                story.tell("unithead", new ItemClaimed(new ItemId(id), unit, Story.RAISED, 15, Map.of()));
            }
        }
        story.tell("office", new ProblemRaised(new ItemId("i-private"), "ZG-2026-0002", Place.OUTSIDE_PLANS,
                new Problem(Subject.INDIVIDUAL, Story.person("owner2"), "廉洁自律",
                        ProblemSource.of(SourceKind.DEMOCRATIC_LIFE_MEETING), "个人问题", "个人问题全文", false, List.of(), null,
                        Map.of()),
                Story.OFFICE, Story.RAISED, true));
        story.tell("office",
                Story.measure("i-private", "m-private", Deadline.byDate(LocalDate.of(2026, 4, 1)), "owner2"));
        story.tell("office", Story.raised("i-gone", "ZG-2026-0003", Story.OFFICE));
        story.tell("office", new ItemWithdrawn(new ItemId("i-gone"), "重复登记"));
        projected();
    }

    @ParameterizedTest
    @EnumSource
    void pages_hold_each_row_once_in_order(LedgerSort sort) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        long total = -1;
        do {
            JsonNode page = read("office",
                    "/ledger?limit=17&sort=" + sort.name().toLowerCase(java.util.Locale.ROOT) + cursor);
            page.get("rows").forEach(rows::add);
            total = page.get("total").asLong();
            cursor = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asString();
        } while (cursor != null);
        assertThat(rows).hasSize((int) total).hasSizeGreaterThan(200);
        assertThat(rows.stream().map(LedgerEndpointTest::identity).distinct()).hasSameSizeAs(rows);
        assertThat(rows).isSortedAccordingTo(Comparator.comparing(row -> key(row, sort)));
    }

    @Test
    void numbers_of_more_digits_come_later() throws Exception {
        List<String> numbers = strings(read("office", "/ledger?limit=500"), "itemNumber").stream().distinct().toList();
        assertThat(numbers.indexOf("ZG-2026-10000")).isGreaterThan(numbers.indexOf("ZG-2026-9999"));
    }

    @Test
    void a_row_tells_the_measure_with_its_item_names_and_evidence() throws Exception {
        JsonNode page = read("office", "/ledger?q=ZG-2026-0001");
        JsonNode row = page.at("/rows/0");
        assertThat(page.get("total").asInt()).isEqualTo(1);
        assertThat(row.at("/owners/0/name").asString()).isEqualTo("吴科员");
        assertThat(row.at("/responsibleUnit/name").asString()).isEqualTo("财务处");
        assertThat(row.at("/evidence/0/files/0/name").asString()).isEqualTo("会议纪要.txt");
        assertThat(row.get("deadline").get("date").asString()).isEqualTo("2026-04-01");
        assertThat(row.get("measureStatus").asString()).isEqualTo("COMPLETED");
        assertThat(row.get("statusText").asString()).isEqualTo("已销号");
        assertThat(row.get("closedOn").asString()).isEqualTo("2026-03-22");
        assertThat(row.get("itemVersion").asInt()).isEqualTo(13);
        assertThat(row.get("light").isNull()).isTrue();
        assertThat(page.get("position").asString()).matches("\\d+");
        assertThat(page.get("asOf").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"status=CLOSED,1", "status=WITHDRAWN,1", "aspect=廉洁自律,1", "source=DEMOCRATIC_LIFE_MEETING,1",
            "owner=p-owner,1", "owner=p-owner2,112", "leader=p-leader,224", "light=RED,1", "light=NONE,20",
            "light=GREEN,222",
            "light=RED&light=NONE,21", "q=个人,1", "q=100%25,0", "q=_,0", "q=%27%22,0", "q=%5C,0",
            "status=CLOSED&status=CLAIMED,49", "unit=u-root,243", "deadlineKind=IMMEDIATE,111",
            "deadlineKind=BY_DATE,113", "deadlineKind=IMMEDIATE&deadlineKind=BY_DATE,224",
            "dueFrom=2026-04-01&dueTo=2026-04-01,2",
            "dueTo=2026-03-31,0", "dueFrom=2090-01-01,111", "dueFrom=2026-04-02&dueTo=2089-12-31,0", "overdue=true,1",
            "overdue=false,242", "round=1,243", "round=2,0", "takenOver=false,243", "takenOver=true,0",
            "hasEvidence=true,1", "hasEvidence=false,242", "overdue=true&hasEvidence=false&leader=p-leader,1",
            "aspect=,243", "round=,243", "dueFrom=,243", "overdue=,243" })
    void filters_restrict(String filter, int rows) throws Exception {
        JsonNode page = read("office", "/ledger?limit=500&" + filter);
        assertThat(page.get("total").asInt()).isEqualTo(rows);
        assertThat(page.get("rows")).hasSize(rows);
        assertThat(read("office", "/ledger?limit=1&" + filter).get("total").asInt()).isEqualTo(rows);
        assertThat(page.get("totalIs").asString()).isEqualTo("EXACT");
    }

    @ParameterizedTest
    @CsvSource({"office,true,true", "principal,true,true", "supervisor,true,true", "auditor,true,true",
            "leader,true,true", "owner2,false,true", "unithead,true,false", "owner,true,false" })
    void everyone_sees_what_their_roles_reach(String account, boolean closedOfFinance, boolean individual)
            throws Exception {
        List<String> numbers = strings(read(account, "/ledger?limit=500&sort=number"), "itemNumber");
        assertThat(numbers.contains("ZG-2026-0001")).isEqualTo(closedOfFinance || account.equals("owner2"));
        assertThat(numbers.contains("ZG-2026-0002")).isEqualTo(individual);
    }

    @Test
    void the_total_counts_only_what_the_caller_may_see() throws Exception {
        long all = read("office", "/ledger").get("total").asLong();
        assertThat(read("unithead", "/ledger").get("total").asLong()).isPositive().isLessThan(all);
    }

    @Test
    void administrators_read_no_business() throws Exception {
        refused("sysadmin", "/ledger", 403, "NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource({"limit=0,LIMIT_OUT_OF_RANGE", "limit=501,LIMIT_OUT_OF_RANGE", "limit=x,MALFORMED",
            "cursor=nonsense,CURSOR_INVALID", "sort=nothing,MALFORMED", "status=NOTHING,MALFORMED" })
    void bad_parameters_are_refused_by_name(String query, String code) throws Exception {
        refused("office", "/ledger?" + query, 400, code);
    }

    @ParameterizedTest
    @CsvSource({"colour=red,colour,PARAMETER_UNKNOWN", "unit=u-nobody,unit,UNIT_UNKNOWN",
            "plan=none,plan,PLAN_UNKNOWN", "owner=p-nobody,owner,PERSON_UNKNOWN", "leader=%00,leader,TEXT_UNREADABLE",
            "aspect=a%00,aspect,TEXT_UNREADABLE", "dueFrom=2026-04-02&dueTo=2026-04-01,dueFrom,RANGE_REVERSED",
            "round=0,round,ROUND_OUT_OF_RANGE", "limit=0,limit,LIMIT_OUT_OF_RANGE", "limit=x,limit,FIELD_TYPE",
            "cursor=x,cursor,CURSOR_INVALID", "sort=colour,sort,FIELD_TYPE", "light=BLUE,light,FIELD_TYPE",
            "deadlineKind=SOON,deadlineKind,FIELD_TYPE", "source=RUMOUR,source,FIELD_TYPE",
            "dueFrom=01.04.2026,dueFrom,FIELD_TYPE", "dueTo=26/4/1,dueTo,FIELD_TYPE",
            "dueTo=2026-02-30,dueTo,FIELD_TYPE",
            "overdue=perhaps,overdue,FIELD_TYPE", "round=one,round,FIELD_TYPE" })
    void what_is_wrong_is_named(String query, String parameter, String code) throws Exception {
        MockHttpServletResponse response = send("office", get(URI.create("/api/v1/ledger?" + query)));
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(body).isEqualTo(400);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        JsonNode error = json.readTree(body).at("/errors/0");
        assertThat(error.get("field").asString()).isEqualTo(parameter);
        assertThat(error.get("code").asString()).isEqualTo(code);
        assertThat(error.get("message").asString()).containsPattern("\\p{IsHan}");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() throws Exception {
        JsonNode errors = refused("office", "/ledger?unit=u-nobody&round=0&q=" + "长".repeat(201), 400,
                "FILTER_INVALID").get("errors");
        assertThat(errors.valueStream().map(error -> error.get("field").asString())).containsExactlyInAnyOrder("unit",
                "round", "q");
        assertThat(read("office", "/ledger?q=" + "长".repeat(200)).get("total").asInt()).isZero();
    }

    @Test
    void a_cursor_is_good_for_its_order_and_filter_only() throws Exception {
        String next = read("office", "/ledger?limit=5&sort=due&light=GREEN&light=RED").get("next").asString();
        refused("office", "/ledger?sort=unit&light=GREEN&light=RED&cursor=" + next, 400, "CURSOR_INVALID");
        refused("office", "/ledger?sort=due&light=GREEN&cursor=" + next, 400, "CURSOR_INVALID");
        JsonNode rest = read("office", "/ledger?limit=500&sort=due&light=RED&light=GREEN&cursor=" + next);
        assertThat(rest.get("rows")).hasSize(223 - 5);
        assertThat(rest.get("total").asInt()).isEqualTo(223);
    }

    @Test
    void a_read_waits_for_the_position_asked_for_and_gives_up_after_two_seconds() throws Exception {
        String head = Long.toString(positions.head());
        assertThat(send("office", get("/api/v1/ledger").header("X-After-Position", head)).getStatus()).isEqualTo(200);
        MockHttpServletResponse never = send("office", get("/api/v1/ledger").header("X-After-Position", "999999999"));
        assertThat(never.getStatus()).isEqualTo(503);
        assertThat(json.readTree(never.getContentAsString(StandardCharsets.UTF_8)).get("code").asString())
                .isEqualTo("NOT_CAUGHT_UP");
        assertThat(send("office", get("/api/v1/ledger").header("X-After-Position", "x")).getStatus()).isEqualTo(400);
    }

    @Test
    void nobody_reads_without_a_token() throws Exception {
        assertThat(http.perform(get("/api/v1/ledger")).andReturn().getResponse().getStatus()).isEqualTo(401);
    }

    private static String identity(JsonNode row) {
        return row.get("itemId").asString() + "/" + (row.has("measureId") ? row.get("measureId").asString() : "");
    }

    private static String key(JsonNode row, LedgerSort sort) {
        return switch (sort) {
            case NUMBER -> String.format("%16s", row.get("itemNumber").asString());
            case DUE -> row.at("/deadline/date").asString("9999");
            case STATUS -> List.of("RAISED", "CLAIMED", "IN_PROGRESS", "CLOSURE_REQUESTED", "CLOSED")
                    .indexOf(row.get("itemStatus").asString()) + "";
            case UNIT -> row.at("/responsibleUnit/name").asString();
            case LIGHT -> List.of("RED", "YELLOW", "GREEN", "").indexOf(row.get("light").asString("")) + "";
            case UPDATED ->
                Long.MAX_VALUE - java.time.Instant.parse(row.get("updatedAt").asString()).toEpochMilli() + "";
        };
    }

    private static List<String> strings(JsonNode page, String field) {
        return StreamSupport.stream(page.get("rows").spliterator(), false).map(row -> row.get(field).asString())
                .toList();
    }
}
