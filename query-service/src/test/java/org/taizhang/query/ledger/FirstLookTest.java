package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.ledger.FindLedger;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.LedgerSort;
import org.taizhang.api.ledger.TotalIs;
import org.taizhang.api.ledger.When;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingChanged;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.RichHistory;
import org.taizhang.query.Story;
import org.taizhang.query.edge.KnownViews;
import org.taizhang.query.edge.Snapshot;
import org.taizhang.query.edge.Snapshot.Moment;

/** Whoever looks among the first rows of an order finds those that are found by sorting all, in the same order. */
class FirstLookTest extends ReadEdge {

    private static final Caller OFFICE = new Caller(PersonId.SYSTEM, List.of(Grant.of(Role.OFFICE)));
    private static final List<String> FILTERS = List.of("{}", "{'status':['CLOSED','IN_PROGRESS']}",
            "{'status':['WITHDRAWN','MERGED']}", "{'light':['RED']}", "{'light':['RED','YELLOW']}",
            "{'light':['YELLOW']}", "{'overdue':true}",
            "{'unit':'u-finance'}", "{'unit':'u-root'}", "{'unit':'~'}", "{'owner':'p-owner'}", "{'owner':'~'}",
            "{'leader':'p-leader'}",
            "{'aspect':'理论学习'}", "{'round':1}", "{'plan':'plan-1','status':['RAISED','CLAIMED']}",
            "{'dueFrom':'2026-01-01'}", "{'dueTo':'2026-12-31'}",
            "{'hasEvidence':true}", "{'q':'问题'}");
    private static final FirstLook ALWAYS = new FirstLook(0, 0);

    @Autowired
    private LedgerPages usual;
    @Autowired
    private Snapshot snapshot;
    @Autowired
    private LedgerHistory history;
    @Autowired
    private Selections selections;
    @Autowired
    private KeptCounts kept;
    @Autowired
    private KeptRows rows;
    @Autowired
    private TouchedItems touched;
    @Autowired
    private KnownViews views;

    private LedgerPages looking;

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        RichHistory.tell(story);
        for (int i = 1; i <= 8; i++) {
            story.closedItem("i-closed-" + i, "2026-80" + i);
            story.tell("office", new ProblemRaised(new ItemId("i-raised-" + i), "2026-81" + i,
                    new Place(new PlanId("plan-1"), null, null, null), Story.problem("问题" + i), Story.FINANCE,
                    Story.RAISED, true));
        }
        // One is due soon, one is overdue, of one both.
        due(story, "i-soon", 3);
        due(story, "i-late", -3);
        due(story, "i-both", -3, 3);
        story.tell("office", Story.raised("i-nobodys", "2026-940", null));
        // Since this event the rows of many items stand otherwise, though it is about none of them.
        story.tell("office", new SettingChanged(Setting.YELLOW_DAYS, null, List.of("5"), List.of("300"), "提前提醒。"));
        story.tell("office", Story.raised("i-later", "2026-950", Story.FINANCE));
        story.tell("sysadmin", new UnitFounded(new UnitId("u-later"), "后设科", null));
        projected();
        looking = new LedgerPages(jdbc,
                new PageKeys(jdbc, selections, history, kept, rows, touched, ALWAYS), json, snapshot, history, views);
    }

    /** What is overdue is nobody's. */
    private static void due(Story story, String item, int... days) throws Exception {
        story.tell("office", Story.raised(item, "2026-90" + item.length() + days.length + days[0], Story.FINANCE));
        for (int day : days) {
            Deadline deadline = Deadline.byDate(LocalDate.now().plusDays(day));
            story.tell("office", day < 0
                    ? Story.measure(item, item + day, deadline)
                    : Story.measure(item, item + day, deadline, "owner"));
        }
    }

    @Test
    void what_is_looked_for_is_what_is_sorted() throws Exception {
        long head = positions.head();
        List<When> moments = new ArrayList<>(List.of(When.NOW));
        for (long position = head - 1; position > head / 2; position -= head / 5) {
            moments.add(new When(Long.toString(position), null));
        }
        moments.add(new When(Long.toString(head - 1), LocalDate.now().minusDays(30)));
        Map<String, List<String>> sorted = new LinkedHashMap<>();
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (When when : moments) {
            for (String filter : FILTERS) {
                for (LedgerSort sort : List.of(LedgerSort.NUMBER, LedgerSort.UPDATED)) {
                    FindLedger query = new FindLedger(OFFICE,
                            filter(filter), when, sort, null, 1, false);
                    believe(1_000_000);
                    sorted.put(sort + filter + when, rows(usual, query));
                    // Where few rows are selected, a page of them is expected soon only where there are not many others.
                    believe(when.equals(When.NOW) && sorted.get(sort + filter + when).size() > 10 ? 400 : 20);
                    found.put(sort + filter + when, rows(looking, query));
                }
            }
        }
        assertThat(found).isEqualTo(sorted);
        assertThat(sorted.values().stream().mapToInt(List::size).sum()).isGreaterThan(100);
    }

    /** Which an index has in this order, however few they are. */
    @Test
    void a_plans_rows_come_as_its_items_were_touched() {
        List<String> touched = jdbc.sql("SELECT concat(f.item_id, '/', f.measure_id) FROM ledger_fact f"
                + " JOIN item_touched t USING (item_id) WHERE f.plan_id = 'plan-1' AND f.status NOT IN ('WITHDRAWN', 'MERGED')"
                + " ORDER BY t.position DESC, f.number_key, f.ordinal").query(String.class).list();
        FindLedger query = new FindLedger(OFFICE, filter("{'plan':'plan-1'}"), When.NOW, LedgerSort.UPDATED, null, 1,
                false);
        assertThat(rows(usual, query)).hasSizeGreaterThan(2).isEqualTo(touched);
    }

    /** As long as there is none of them among the items that are passed by, and some are. */
    @Test
    void no_item_is_passed_by_that_has_a_row_which_is_selected() {
        Moment now = snapshot.at(When.NOW, "asOf");
        long passedBy = 0;
        for (String filter : FILTERS) {
            Selection selection = selections.of(OFFICE, filter(filter), now);
            String others = "SELECT count(*) FROM item_touched t WHERE (" + selection.touched() + ") IS NOT TRUE";
            assertThat(selection.statement(jdbc, selection.select("f.item_id")).query(String.class).list()).as(filter)
                    .isNotEmpty();
            assertThat(selection.statement(jdbc, others + " AND t.item_id IN (" + selection.select("f.item_id") + ")")
                    .query(Long.class).single()).as(filter).isZero();
            passedBy += selection.statement(jdbc, others).query(Long.class).single();
        }
        assertThat(passedBy).isGreaterThan(FILTERS.size());
    }

    /** However it is found. */
    @Test
    void what_is_found_by_when_it_stood_alone_is_what_is_selected() {
        long head = positions.head();
        long rows = 0;
        for (long position = head - 1; position > head / 3; position -= head / 5) {
            Moment then = snapshot.at(new When(Long.toString(position), null), "asOf");
            for (String filter : FILTERS) {
                Selection selection = selections.of(OFFICE, filter(filter), then);
                List<String> selected = rows(selection);
                assertThat(rows(selection.ofMany())).as("%s as of %s", filter, position)
                        .containsExactlyInAnyOrderElementsOf(selected);
                rows += selected.size();
            }
        }
        assertThat(rows).isGreaterThan(100);
    }

    private List<String> rows(Selection selection) {
        return selection.statement(jdbc, selection.select("concat(f.item_id, '/', f.measure_id)"))
                .query((row, number) -> row.getString(1)).list();
    }

    private LedgerFilter filter(String filter) {
        return json.readValue(filter.replace('\'', '"'), LedgerFilter.class);
    }

    @Test
    void few_rows_are_sorted_and_a_page_is_looked_for_only_where_it_is_to_be_expected() {
        assertThat(steps(LedgerSort.UPDATED, 1_000)).isZero();
        assertThat(steps(LedgerSort.UPDATED, 1_001)).isZero();
        assertThat(steps(LedgerSort.UPDATED, 10_000)).isEqualTo(50_000);
        assertThat(steps(LedgerSort.NUMBER, 5_000)).isZero();
        assertThat(steps(LedgerSort.NUMBER, 10_000)).isEqualTo(20_000);
        assertThat(steps(LedgerSort.DUE, 10_000)).isZero();
    }

    private static long steps(LedgerSort sort, long rows) {
        return FirstLook.USUAL.steps(new FindLedger(OFFICE, LedgerFilter.ALL, When.NOW, sort, null, 50, false),
                new Total(rows, TotalIs.EXACT, 3_000_000, 1), false);
    }

    /** @param outOf how many rows the planner believes there to be */
    private void believe(long outOf) {
        assertThat(jdbc.sql("UPDATE pg_class SET reltuples = ? WHERE oid = CAST('ledger_fact' AS regclass)")
                .param(outOf).update()).isEqualTo(1);
    }

    private static List<String> rows(LedgerPages pages, FindLedger query) {
        List<String> rows = new ArrayList<>();
        pages.all(query, page -> page.rows()
                .forEach(row -> rows.add(row.itemId() + "/" + (row.measureId() == null ? "" : row.measureId()))));
        return rows;
    }
}
