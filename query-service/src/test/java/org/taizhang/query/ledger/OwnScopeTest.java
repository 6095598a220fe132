package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.delegation.WorkDelegated;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.RoleGranted;
import org.taizhang.api.plan.PlanDrafted;
import org.taizhang.api.plan.PlanId;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

/**
 * For each role, what each way of reading shows: the same items, and no trace of another's in any sum. Which those are
 * is written out here by hand; the streams are tested beside their own.
 */
class OwnScopeTest extends ReadEdge {

    private static final Pattern NUMBER = Pattern.compile("ZG-2026-000\\d");
    private static final LocalDate DUE = LocalDate.of(2026, 4, 1);

    @TempDir
    private Path folder;

    private long before;

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        PlanId plan = new PlanId("plan-1");
        story.people();
        story.person("secadmin", "安管", Story.ROOT, Role.SECURITY_ADMIN, null);
        story.person("auditadmin", "审管", Story.ROOT, Role.AUDIT_ADMIN, null);
        for (String plain : List.of("planner", "helper", "stranger")) {
            story.tell("sysadmin", new PersonRegistered(Story.person(plain), plain, Story.ROOT, null));
            story.tell("sysadmin", new AccountLinked(Story.person(plain), new Account(Story.ISSUER, plain)));
        }
        story.tell("secadmin", new RoleGranted(Story.person("planner"), Role.OFFICE, Scope.PLAN, null, plan));
        story.tell("owner", new WorkDelegated(new DelegationId("d-1"), Story.person("owner"), Story.person("helper"),
                LocalDate.now().minusDays(1), LocalDate.now().plusDays(3), 90, "出差"));
        story.tell("office", new PlanDrafted(plan, "方案", null, List.of()));
        before = positions.head();

        // Of finance, the owner's and the leader's; the office assists.
        story.tell("office", Story.raised("i-1", "ZG-2026-0001", Story.FINANCE));
        story.tell("office", Story.measure("i-1", "m-1", Deadline.byDate(DUE), "owner"));
        // Of nobody's unit.
        story.tell("office", Story.raised("i-2", "ZG-2026-0002", Story.ROOT));
        // About a person, though finance and the owner work on it.
        story.tell("office", new ProblemRaised(new ItemId("i-3"), "ZG-2026-0003", Place.OUTSIDE_PLANS,
                new Problem(Subject.INDIVIDUAL, Story.person("owner2"), "廉洁自律",
                        ProblemSource.of(SourceKind.DEMOCRATIC_LIFE_MEETING), "个人问题", "细节", false, List.of(), null,
                        Map.of()),
                Story.FINANCE, Story.RAISED, true));
        story.tell("office", Story.measure("i-3", "m-3", Deadline.byDate(DUE), "owner"));
        // In a plan.
        story.tell("office", new ProblemRaised(new ItemId("i-4"), "ZG-2026-0004", new Place(plan, null, "一", null),
                Story.problem("在方案中"), Story.ROOT, Story.RAISED, true));
        projected();
    }

    @ParameterizedTest
    @CsvSource({"office,1234", "principal,1234", "supervisor,1234", "auditor,1234", "leader,13", "unithead,1",
            "owner,1", "owner2,13", "planner,4", "helper,1", "stranger," })
    void every_way_of_reading_shows_the_own_scope(String account, String items) throws Exception {
        Set<String> own = (items == null ? "" : items).chars().mapToObj(digit -> "ZG-2026-000" + (char) digit)
                .collect(Collectors.toCollection(TreeSet::new));
        long head = positions.head();
        for (String list : List.of("/ledger?limit=500", "/ledger?limit=500&sort=updated", "/ledger?limit=500&q=ZG-2026",
                "/ledger?limit=500&asOf=" + head, "/ledger/changes?from=" + before + "&to=" + head, "/ledger.csv",
                "/ledger.csv?asOf=" + head, "/ledger.xlsx")) {
            assertThat(numbers(account, list)).as("%s of %s", list, account).isEqualTo(own);
        }
        for (String asOf : List.of("", "asOf=" + head)) {
            assertThat(read(account, "/ledger?" + asOf).get("total").asInt()).as(account).isEqualTo(own.size());
            assertThat(sum(read(account, "/ledger/facets?" + asOf).at("/status/values"), "/rows")).as(account)
                    .isEqualTo(own.size());
            assertThat(read(account, "/statistics?" + asOf).at("/tally/items").asInt()).as(account)
                    .isEqualTo(own.size());
            for (String by : List.of("plan", "aspect", "source", "month")) {
                JsonNode groups = read(account, "/statistics/groups?by=" + by + "&" + asOf).get("groups");
                assertThat(sum(groups, "/tally/items")).as("%s of %s", by, account).isEqualTo(own.size());
            }
            JsonNode spread = read(account, "/statistics/spread?" + asOf);
            assertThat(sum(spread.get("ages"), "/count")).as(account).isEqualTo(own.size());
            JsonNode points = read(account, "/statistics/trend?from=2026-03-01&to=2026-03-05&" + asOf).get("points");
            JsonNode last = points.get(points.size() - 1).get("items");
            assertThat(StreamSupport.stream(last.spliterator(), false).mapToInt(JsonNode::asInt).sum()).as(account)
                    .isEqualTo(own.size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sysadmin", "secadmin", "auditadmin" })
    void administrators_read_none_of_it(String account) throws Exception {
        for (String address : List.of("/ledger", "/ledger/facets", "/ledger/changes?from=" + before, "/ledger.csv",
                "/ledger.xlsx", "/statistics", "/statistics/groups?by=plan", "/statistics/spread",
                "/statistics/trend?from=2026-03-01&to=2026-03-05",
                // Long before the first event: who may not read does not learn when that was.
                "/ledger?asOf=2020-01-01", "/statistics/restatement?on=2020-01-01", "/statistics.csv",
                "/statistics.xlsx")) {
            refused(account, address, 403, "NOT_ALLOWED");
        }
    }

    private static int sum(JsonNode values, String count) {
        return StreamSupport.stream(values.spliterator(), false).mapToInt(value -> value.at(count).asInt()).sum();
    }

    /** The numbers of items in the whole answer, whatever it is made of. */
    private Set<String> numbers(String account, String address) throws Exception {
        MockHttpServletResponse response = send(account, get("/api/v1" + address));
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        byte[] content = response.getContentAsByteArray();
        StringBuilder text = new StringBuilder();
        if (address.startsWith("/ledger.xlsx")) {
            Path file = Files.write(folder.resolve("ledger.xlsx"), content);
            try (ZipFile parts = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(parts.entries())) {
                    text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } else {
            text.append(new String(content, StandardCharsets.UTF_8));
        }
        return NUMBER.matcher(text).results().map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
