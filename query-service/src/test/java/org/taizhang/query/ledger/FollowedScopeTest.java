package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.taizhang.api.DomainEvent;
import org.taizhang.api.authority.Role;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.delegation.WorkDelegated;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.item.ResponsibleUnitAssigned;
import org.taizhang.api.ledger.LedgerSort;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.api.person.PersonTransferred;
import org.taizhang.api.person.RoleGranted;
import org.taizhang.api.unit.UnitId;
import org.taizhang.api.unit.UnitRenamed;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.RichHistory;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is shown to somebody who sees a part, and has asked after each of many events, is what another is shown who may see
 * the same and has never asked before: now, and as of an early event, whatever has come to be theirs or has gone since.
 */
class FollowedScopeTest extends ReadEdge {

    /** By what they see it: as heads of a unit, as owners of one, and in somebody's place. */
    private static final List<String> KINDS = List.of("head", "mate", "hand");
    private static final int EACH = 50;
    /** Asked after as many events. */
    private static final int EVERY = 4;
    /** So many events until there are units, and who sees everything. */
    private static final int PEOPLE = 30;
    private static final List<String> ASKED = List.of("/ledger?limit=500&sort=number", "/ledger?limit=500&sort=due",
            "/ledger?limit=500&sort=status", "/ledger?limit=500&sort=unit", "/ledger?limit=500&sort=updated",
            "/ledger?limit=500&sort=light", "/ledger?limit=500&status=IN_PROGRESS&q=ZG", "/ledger?light=RED,YELLOW",
            "/ledger/facets?", "/ledger/facets?status=IN_PROGRESS", "/statistics/groups?by=aspect,unit",
            "/statistics/spread?", "/statistics/trend?from=2026-03-01&to=2026-04-05&every=week");

    private final Set<String> seen = new HashSet<>();
    private final Set<String> totals = new HashSet<>();
    private String early = "";
    private int told;
    private int turns;

    @Test
    void what_was_followed_is_what_is_found_anew() throws Exception {
        Story others = new Story(events);
        for (String kind : KINDS) {
            for (int each = 0; each < EACH; each++) {
                register(others, kind, kind + each);
            }
        }
        Story story = new Story(events, this::ask);
        RichHistory.tell(story);
        for (UnitId unit : List.of(Story.OFFICE, Story.FINANCE, Story.OFFICE)) {
            String owner = unit.equals(Story.FINANCE) ? "owner" : "owner2";
            tell(story, new ResponsibleUnitAssigned(new ItemId("i-open"), unit));
            for (String item : List.of("i-again", "i-planned", "i-open")) {
                String measure = item.equals("i-again") ? "i-again-m1" : item.equals("i-open") ? "m-late" : "p-1";
                tell(story, new MeasureReassigned(new ItemId(item), new MeasureId(measure),
                        new Assignment(List.of(Story.person(owner)), List.of(), unit, List.of(), List.of(), null, null),
                        "调整分工。"));
            }
        }
        tell(story, new UnitRenamed(Story.FINANCE, "一处", "更名。"));
        for (String kind : KINDS) {
            others.tell("sysadmin", new PersonTransferred(Story.person(kind + 0), Story.ROOT, null, "调动。"));
            others.tell("sysadmin", new PersonTransferred(Story.person(kind + (EACH - 1)), Story.ROOT, null, "调动。"));
        }
        projected();
        compare(EACH - 1);
        for (LedgerSort sort : LedgerSort.values()) {
            List<String> all = rows(answer("office", "/ledger?limit=500&sort=" + sort));
            List<String> theirs = pageByPage("head0", "/ledger?limit=2&sort=" + sort);
            assertThat(all.stream().filter(new HashSet<>(theirs)::contains)).as("page by page by %s", sort)
                    .containsExactlyElementsOf(theirs).hasSizeGreaterThan(4);
        }
        assertThat(turns).isLessThan(EACH - 1);
        // Much was theirs and went, and what they saw was not always as much.
        assertThat(turns).isGreaterThan(20);
        assertThat(seen).hasSizeGreaterThan(12);
        assertThat(totals).hasSizeGreaterThan(12);
    }

    private static void register(Story story, String kind, String account) {
        story.tell("sysadmin", new PersonRegistered(Story.person(account), account, Story.FINANCE, null));
        story.tell("sysadmin", new AccountLinked(Story.person(account), new Account(Story.ISSUER, account)));
        switch (kind) {
            case "head" -> story.tell("sysadmin", new RoleGranted(Story.person(account), Role.UNIT_HEAD,
                    Role.UNIT_HEAD.usualScope(), Story.FINANCE, null));
            case "mate" -> story.tell("sysadmin",
                    new RoleGranted(Story.person(account), Role.OWNER, Role.OWNER.usualScope(), null, null));
            default -> story.tell("owner", new WorkDelegated(new DelegationId("d-" + account), Story.person("owner"),
                    Story.person(account), LocalDate.now().minusDays(1), LocalDate.now().plusDays(3), 90, "出差"));
        }
    }

    private static void tell(Story story, DomainEvent event) {
        story.tell("office", event);
    }

    private void ask() {
        if (++told > PEOPLE && told % EVERY == 0) {
            try {
                projected();
                compare(++turns);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void compare(int stranger) throws Exception {
        if (turns == 12) {
            early = "&asOf=" + positions.head();
        }
        for (String asked : ASKED) {
            // What has just happened stands otherwise in this order where it is asked for as of now.
            List<String> moments = new ArrayList<>(asked.contains("sort=updated")
                    ? List.of("&asOf=" + positions.head(), "")
                    : List.of(""));
            if (!early.isEmpty()) {
                moments.add(early);
            }
            for (String when : moments) {
                List<String> all = asked.contains("sort=") ? rows(answer("office", asked + when)) : List.of();
                for (String kind : KINDS) {
                    JsonNode followed = answer(kind + 0, asked + when);
                    assertThat(followed).as("%s %s of %s after %s", asked, when, kind, told)
                            .isEqualTo(answer(kind + stranger, asked + when));
                    if (asked.contains("sort=")) {
                        inTheSameOrder(followed, all);
                        seen.add(kind + followed.findValuesAsString("itemId"));
                        totals.add(kind + followed.get("total"));
                    }
                }
            }
        }
    }

    private List<String> pageByPage(String account, String address) throws Exception {
        List<String> rows = new ArrayList<>();
        JsonNode page = read(account, address);
        while (page.hasNonNull("next")) {
            rows.addAll(rows(page));
            page = read(account, address + "&cursor=" + page.get("next").asString());
        }
        rows.addAll(rows(page));
        return rows;
    }

    private JsonNode answer(String account, String address) throws Exception {
        ObjectNode answer = (ObjectNode) read(account, address);
        answer.remove(List.of("asOf"));
        return answer;
    }

    /** As the database sorts what everybody sees. */
    private static void inTheSameOrder(JsonNode some, List<String> all) {
        List<String> rows = rows(some);
        assertThat(all.stream().filter(new HashSet<>(rows)::contains)).containsExactlyElementsOf(rows);
        assertThat(some.get("total").asInt()).isEqualTo(rows.size());
    }

    private static List<String> rows(JsonNode page) {
        List<String> rows = new ArrayList<>();
        page.get("rows").forEach(row -> rows.add(row.get("itemId") + "/" + row.get("measureId")));
        return rows;
    }
}
