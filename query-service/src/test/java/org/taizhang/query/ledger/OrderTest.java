package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.ledger.LedgerSort;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.RichHistory;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

/** Few rows are sorted and many are walked through: page by page both give the same rows in the same order. */
@Import(OwnScopeOfManyTest.Many.class)
class OrderTest extends ReadEdge {

    private static final List<String> FILTERS = List.of("", "&status=CLOSED,IN_PROGRESS", "&light=RED,YELLOW",
            "&unit=u-office", "&plan=plan-1",
            "&hasEvidence=true",
            "&status=RAISED,CLAIMED,IN_PROGRESS,CLOSURE_REQUESTED,CLOSED,WITHDRAWN,MERGED");
    private static final long NOBODY_WOULD_WALK = 1_000_000_000;
    private static final LocalDate YESTERDAY = LocalDate.now().minusDays(1);

    private Story story;

    @BeforeAll
    void tell() throws Exception {
        story = new Story(events);
        RichHistory.tell(story);
        passed();
        led();
        lights();
        projected();
    }

    /** A unit had a row that it has no more, while another item was worked on. */
    private void passed() {
        ItemId item = new ItemId("i-passed");
        MeasureId measure = new MeasureId("i-passed-m");
        UnitId unit = new UnitId("u-passed");
        story.tell("sysadmin", new UnitFounded(unit, "撤并科", Story.ROOT));
        story.tell("office", Story.raised(item.value(), "2026-900", Story.FINANCE));
        story.tell("office", new MeasureAssigned(item,
                new MeasureDraft(measure, "措施", "措施。",
                        new Assignment(List.of(), List.of(), unit, List.of(), List.of(), null,
                                null),
                        Deadline.immediate(), null, null, List.of())));
        story.closedItem("i-meanwhile", "2026-901");
        story.tell("office", new MeasureDropped(item, measure, null, "重复"));
    }

    /** What others answer for, and the office leads. */
    private void led() {
        for (UnitId unit : List.of(Story.FINANCE, Story.ROOT)) {
            ItemId item = new ItemId("i-led-by-" + unit.value());
            story.tell("office", Story.raised(item.value(), "2026-91" + unit.value().length(), Story.OFFICE));
            story.tell("office", new MeasureAssigned(item,
                    new MeasureDraft(new MeasureId(item.value() + "-m"), "措施", "措施。",
                            new Assignment(List.of(), List.of(), unit, List.of(Story.OFFICE), List.of(), null, null),
                            Deadline.immediate(), null, null, List.of())));
        }
    }

    /** What goes on for good is reviewed soon. */
    private void lights() {
        LocalDate today = LocalDate.now();
        story.tell("office", Story.raised("i-lights", "2026-920", Story.FINANCE));
        Map<String, Deadline> deadlines = Map.of("late", Deadline.byDate(today.minusDays(3)), "soon",
                Deadline.byDate(today.plusDays(2)), "later", Deadline.byDate(today.plusDays(300)), "continuous",
                new Deadline(DeadlineKind.CONTINUOUS, null, ReviewCycle.MONTH, null));
        deadlines.forEach((measure, deadline) -> story.tell("office",
                Story.measure("i-lights", measure, deadline, "owner")));
        story.tell("office", new MeasureReviewed(new ItemId("i-lights"), new MeasureId("continuous"), true, "抽查",
                today, ReviewCycle.MONTH, today.plusDays(2)));
    }

    /** Each unit's own are found by an index, and what it leads beside them: as they stood, all are sorted. */
    @Test
    void what_units_lead_is_among_what_is_theirs() throws Exception {
        String head = read("auditor", "/ledger?limit=1").get("position").asString();
        story.tell("sysadmin", new UnitFounded(new UnitId("u-after"), "再设科", null));
        projected();
        for (String unit : List.of("u-office", "u-finance", "u-root")) {
            String address = "/ledger?limit=2&sort=UNIT&unit=" + unit;
            assertThat(rows("auditor", address)).isEqualTo(rows("auditor", address + "&asOf=" + head)).isNotEmpty();
        }
        assertThat(rows("auditor", "/ledger?limit=2&sort=UNIT&unit=u-office")).contains(
                "i-led-by-u-finance/i-led-by-u-finance-m", "i-led-by-u-root/i-led-by-u-root-m");
    }

    /** An index has what one owns, or owns as the first; what one owns beside another is found otherwise. */
    @Test
    void what_somebody_owns_beside_another_is_among_what_is_theirs() throws Exception {
        for (LedgerSort sort : LedgerSort.values()) {
            for (String owner : List.of("owner", "owner2")) {
                List<String> theirs = ownedBy(owner, "&sort=" + sort);
                assertThat(theirs).contains("i-planned/p-1");
                assertThat(rows("auditor",
                        "/ledger?limit=2&sort=" + sort + "&owner=" + Story.person(owner).value()))
                        .isEqualTo(theirs);
            }
        }
    }

    /** Neither is it left out as it stood. */
    @Test
    void what_somebody_owned_beside_another_was_theirs() throws Exception {
        long head = read("auditor", "/ledger?limit=1").get("position").asLong();
        long begun = jdbc.sql("SELECT min(from_position) FROM ledger_fact_past WHERE cardinality(owners) > 1")
                .query(Long.class).single();
        for (String owner : List.of("owner", "owner2")) {
            List<String> found = new ArrayList<>();
            for (String moment : List.of("&asOf=" + begun, "&asOf=" + (head - 1),
                    "&asOf=" + head + "&on=" + YESTERDAY)) {
                List<String> theirs = ownedBy(owner, moment);
                assertThat(rows("auditor", "/ledger?limit=2&owner=" + Story.person(owner).value() + moment))
                        .isEqualTo(theirs);
                found.addAll(theirs);
            }
            assertThat(found).contains("i-planned/p-1");
        }
    }

    /** Walked through from this day on, for nothing that is due before is due soon: what is overdue is not passed by. */
    @Test
    void what_is_due_soon_comes_by_deadline() throws Exception {
        Map<String, List<String>> walked = new LinkedHashMap<>();
        for (String light : List.of("YELLOW", "GREEN", "YELLOW,GREEN", "RED,YELLOW")) {
            for (String moment : moments()) {
                String address = "/ledger?limit=2&sort=DUE&light=" + light + moment;
                walked.put(address, walkedAsSorted(address));
            }
        }
        assertThat(walked.get("/ledger?limit=2&sort=DUE&light=YELLOW")).containsExactlyInAnyOrder("i-lights/soon",
                "i-lights/continuous");
        assertThat(walked.get("/ledger?limit=2&sort=DUE&light=GREEN")).contains("i-lights/later");
        assertThat(walked.get("/ledger?limit=2&sort=DUE&light=RED,YELLOW")).contains("i-lights/late");
    }

    /** Who leads is told by each row, where lights lead to the rows: they do so of few as well where they are asked for. */
    @Test
    void what_somebody_leads_comes_by_light() throws Exception {
        Map<String, List<String>> walked = new LinkedHashMap<>();
        for (String moment : moments()) {
            String leads = "/ledger?limit=2&sort=LIGHT&light=RED,YELLOW,GREEN,NONE" + moment + "&leader=";
            walked.put(moment, walkedAsSorted(leads + Story.person("leader").value()));
            assertThat(walkedAsSorted(leads + Story.person("auditor").value())).isEmpty();
        }
        // What was assigned today was not there yesterday.
        walked.remove("&on=" + YESTERDAY);
        assertThat(walked.values()).hasSize(2).allSatisfy(rows -> assertThat(rows).contains("i-lights/late")
                .doesNotContain("i-led-by-u-root/i-led-by-u-root-m"));
    }

    private List<String> moments() throws Exception {
        return List.of("", "&asOf=" + (read("auditor", "/ledger?limit=1").get("position").asLong() - 1),
                "&on=" + YESTERDAY);
    }

    /** Of who sees a part that is too much to be named, nothing is kept, and totals are counted each time. */
    private List<String> walkedAsSorted(String address) throws Exception {
        believe(0);
        List<String> walked = rows("unithead", address);
        believe(NOBODY_WOULD_WALK);
        assertThat(rows("unithead", address)).as(address).isEqualTo(walked);
        return walked;
    }

    @Test
    void sorted_or_walked_through_it_is_the_same_order() throws Exception {
        Map<String, List<String>> walked = allRows(0);
        // What is known of the rows as they are now was found out before.
        story.tell("sysadmin", new UnitFounded(new UnitId("u-later"), "后设科", null));
        projected();
        Map<String, List<String>> sorted = allRows(NOBODY_WOULD_WALK);
        assertThat(sorted).isEqualTo(walked);
        assertThat(walked.values().stream().mapToInt(List::size).sum()).isGreaterThan(100);
    }

    @Test
    void and_as_they_stood() throws Exception {
        long head = read("auditor", "/ledger?limit=1").get("position").asLong();
        List<String> moments = new ArrayList<>();
        for (long position = head; position > 0; position -= 1 + head / 7) {
            String asOf = "&asOf=" + position;
            LocalDate day = LocalDate.parse(read("auditor", "/ledger?limit=1" + asOf).get("on").asString());
            moments.add(asOf);
            moments.add(asOf + "&on=" + day.minusDays(1));
            moments.add(asOf + "&on=" + day.minusDays(30));
        }
        long dropped = jdbc.sql("SELECT max(till_position) FROM ledger_fact_past WHERE unit_id = 'u-passed'")
                .query(Long.class).single();
        List<String> addresses = new ArrayList<>();
        for (LedgerSort sort : LedgerSort.values()) {
            addresses.add("/ledger?limit=2&sort=" + sort + "&asOf=" + (dropped - 1));
        }
        for (String moment : moments) {
            for (String filter : FILTERS) {
                // As there are six orders and seven filters, each filter comes in all of them.
                LedgerSort sort = LedgerSort.values()[addresses.size() % LedgerSort.values().length];
                addresses.add("/ledger?limit=2&sort=" + sort + filter + moment);
            }
        }
        Map<String, List<String>> walked = new LinkedHashMap<>();
        for (String address : addresses) {
            walked.put(address, walkedAsSorted(address));
        }
        assertThat(walked.get(addresses.getFirst())).contains("i-passed/i-passed-m");
        assertThat(walked.values().stream().mapToInt(List::size).sum()).isGreaterThan(50);
    }

    /** Among all rows, by who is told as their owners. */
    private List<String> ownedBy(String owner, String parameters) throws Exception {
        List<String> theirs = new ArrayList<>();
        read("auditor", "/ledger?limit=500" + parameters).get("rows").forEach(row -> {
            if (row.get("owners").findValuesAsString("id").contains(Story.person(owner).value())) {
                theirs.add(row.get("itemId").asString() + "/" + row.get("measureId").asString());
            }
        });
        return theirs;
    }

    /** @param outOf how many rows the planner believes there to be */
    private void believe(long outOf) {
        assertThat(jdbc.sql("UPDATE pg_class SET reltuples = ? WHERE oid = CAST('ledger_fact' AS regclass)")
                .param(outOf).update()).isEqualTo(1);
    }

    private Map<String, List<String>> allRows(long outOf) throws Exception {
        believe(outOf);
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (LedgerSort sort : LedgerSort.values()) {
            for (String filter : FILTERS) {
                String address = "/ledger?limit=2&sort=" + sort + filter;
                all.put(address, rows("auditor", address));
            }
        }
        return all;
    }

    private List<String> rows(String account, String address) throws Exception {
        List<String> rows = new ArrayList<>();
        @Nullable
        String cursor = "";
        do {
            JsonNode page = read(account, address + cursor);
            page.get("rows").forEach(
                    row -> rows.add(row.get("itemId").asString() + "/" + row.path("measureId").asString("")));
            cursor = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asString();
        } while (cursor != null);
        return rows;
    }
}
