package org.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.taizhang.api.DerivedId;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;
import org.taizhang.runtime.directory.Directory;

/** People and units at the write edge: what the directory makes of each event, and what it then refuses. */
class PeopleEdgeTest extends WriteEdgeCase {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    Directory directory;

    private String person(String account) throws Exception {
        String id = ok("sysadmin", post("/api/v1/people"), """
                {"name":"%1$s","unit":"unit-office","account":{"issuer":"%2$s","subject":"%1$s"}}
                """.formatted(account, WriteEdge.ISSUER)).get("id").asString();
        known();
        return id;
    }

    private String unit(String name, String parent) throws Exception {
        String id = ok("sysadmin", post("/api/v1/units"),
                "{\"name\":\"%s\",\"parent\":%s}".formatted(name, parent == null ? null : "\"" + parent + "\""))
                .get("id").asString();
        known();
        return id;
    }

    private void act(String account, String path, String body) throws Exception {
        ok(account, post("/api/v1" + path), body);
        known();
    }

    private String raise(String owner) throws Exception {
        return ok("office", post("/api/v1/items"), raising(owner, "unit-office")).get("id").asString();
    }

    private static String raising(String owner, String unit) {
        return """
                {"problem":{"subject":"TEAM","aspect":"理论学习","source":{"kind":"SELF_CHECK"},"text":"学习不够系统。"},
                 "responsibleUnit":"%s",
                 "measures":[{"text":"制定学习计划。","owners":["%s"],"deadline":{"kind":"BY_DATE","date":"%s"}}]}
                """.formatted(unit, owner, TODAY.plusDays(30));
    }

    @Test
    void a_role_for_a_unit_follows_the_tree_when_units_move() throws Exception {
        String top = unit("甲局", null);
        String other = unit("乙局", null);
        String below = unit("甲局一科", top);
        String head = person("tree-head");
        act("secadmin", "/people/" + head + "/roles", "{\"role\":\"UNIT_HEAD\",\"unit\":\"" + other + "\"}");
        assertThat(reach(head)).containsExactly(new UnitId(other));
        act("sysadmin", "/units/" + below + "/move", "{\"parent\":\"" + other + "\",\"reason\":\"机构改革\"}");
        assertThat(reach(head)).containsExactlyInAnyOrder(new UnitId(other), new UnitId(below));
        refused("sysadmin", post("/api/v1/units/" + other + "/move"),
                "{\"parent\":\"" + below + "\",\"reason\":\"机构改革\"}", 409, "UNIT_BELOW_ITSELF");
        refused("sysadmin", post("/api/v1/units/nowhere/move"), "{\"reason\":\"机构改革\"}", 422, "UNIT_UNKNOWN");
    }

    private java.util.Set<UnitId> reach(String person) {
        return directory.grantsOf(new PersonId(person)).stream().map(Grant::units).findFirst().orElseThrow();
    }

    @Test
    void a_closed_unit_answers_for_nothing_more_until_it_is_reopened() throws Exception {
        String unit = unit("临时专班", null);
        String someone = person("closing-someone");
        act("sysadmin", "/people/" + someone + "/transfer", "{\"unit\":\"" + unit + "\",\"reason\":\"抽调\"}");
        refused("sysadmin", post("/api/v1/units/" + unit + "/close"), "{\"reason\":\"任务结束\"}", 409, "PEOPLE_IN_UNIT");
        act("sysadmin", "/people/" + someone + "/transfer", "{\"unit\":\"unit-office\",\"reason\":\"任务结束\"}");
        act("sysadmin", "/units/" + unit + "/close", "{\"reason\":\"任务结束\"}");
        refused("office", post("/api/v1/items"), raising("p-owner", unit), 409, "UNIT_CLOSED");
        refused("sysadmin", post("/api/v1/people"), "{\"name\":\"新人\",\"unit\":\"" + unit + "\"}", 409, "UNIT_CLOSED");
        act("sysadmin", "/units/" + unit + "/reopen", "{\"reason\":\"任务恢复\"}");
        ok("office", post("/api/v1/items"), raising("p-owner", unit));
    }

    @Test
    void who_left_is_let_in_no_more_named_for_nothing_and_the_account_is_free() throws Exception {
        String zhou = person("zhou");
        act("secadmin", "/people/" + zhou + "/roles", "{\"role\":\"OWNER\"}");
        String item = raise(zhou);
        String leave = "{\"leftOn\":\"" + TODAY + "\",\"reason\":\"调离\"}";
        assertThat(refused("sysadmin", post("/api/v1/people/" + zhou + "/leave"), leave, 409, "WORK_REMAINS")
                .at("/missing/0/target").asString()).startsWith(item + "/");
        String measure = DerivedId.of("measure", item, "0");
        act("office", "/items/" + item + "/measures/" + measure + "/reassign",
                "{\"owners\":[\"p-owner\"],\"responsibleUnit\":\"unit-office\",\"reason\":\"调离交接\"}");
        act("sysadmin", "/people/" + zhou + "/leave", leave);
        refused("zhou", post("/api/v1/items/" + item + "/cause"), "{\"text\":\"原因\"}", 403, "ACCOUNT_OF_WHO_LEFT");
        refused("office", post("/api/v1/items"), raising(zhou, "unit-office"), 409, "PERSON_LEFT");
        assertThat(directory.grantsOf(new PersonId(zhou))).isEmpty();
        assertThat(directory.personNamed("zhou")).isEmpty();
        String successor = person("zhou");
        assertThat(directory.callerOf(new Account(WriteEdge.ISSUER, "zhou")).orElseThrow().person())
                .isEqualTo(new PersonId(successor));
    }

    @Test
    void a_role_for_a_term_counts_from_its_first_day() throws Exception {
        String wu = person("wu");
        act("secadmin", "/people/" + wu + "/roles", "{\"role\":\"OFFICE\",\"from\":\"" + TODAY.plusDays(1) + "\"}");
        refused("wu", post("/api/v1/items"), raising("p-owner", "unit-office"), 403, "NOT_ALLOWED");
        act("secadmin", "/people/" + wu + "/roles",
                "{\"role\":\"SUPERVISOR\",\"until\":\"" + TODAY + "\"}");
        assertThat(directory.grantsOf(new PersonId(wu))).extracting(Grant::role).containsExactly(Role.SUPERVISOR);
    }

    @Test
    void a_person_goes_by_the_new_name() throws Exception {
        String sun = person("sun");
        act("sysadmin", "/people/" + sun + "/rename", "{\"name\":\"孙𠮷🙂\",\"reason\":\"更名\"}");
        assertThat(directory.personNamed("孙𠮷🙂")).contains(new PersonId(sun));
        refused("sysadmin", post("/api/v1/people/" + sun + "/rename"),
                "{\"name\":\"" + "长".repeat(10_000) + "\",\"reason\":\"更名\"}", 400, "MALFORMED");
    }

    @Test
    void a_delegate_acts_until_the_delegation_is_revoked() throws Exception {
        String li = person("li");
        String item = raise("p-owner2");
        act("unithead", "/items/" + item + "/claim", "{}");
        String progress = "/items/" + item + "/measures/" + DerivedId.of("measure", item, "0") + "/progress";
        String report = "{\"narrative\":\"已开会\",\"percent\":10,\"occurredOn\":\"" + TODAY + "\"}";
        refused("li", post("/api/v1" + progress), report, 403, "NOT_ALLOWED");
        String body = "{\"delegate\":\"" + li + "\",\"from\":\"%s\",\"until\":\"%s\",\"reason\":\"出差\"}";
        refused("owner2", post("/api/v1/delegations"), body.formatted(TODAY, TODAY.plusDays(900)), 422,
                "DELEGATION_TOO_LONG");
        refused("owner2", post("/api/v1/delegations"), body.replace(li, "p-sysadmin").formatted(TODAY, TODAY), 409,
                "DELEGATE_ADMINISTERS");
        refused("owner2", post("/api/v1/delegations"), body.replace(li, "p-nobody").formatted(TODAY, TODAY), 422,
                "PERSON_UNKNOWN");
        String delegation = ok("owner2", post("/api/v1/delegations"), body.formatted(TODAY, TODAY.plusDays(5)))
                .get("id").asString();
        known();
        act("li", progress, report);
        var recorded = events.readEvents(item, 0).asStream().reduce((first, second) -> second).orElseThrow();
        assertThat(recorded.getMetaData()).containsEntry("actor", li).containsEntry("delegator", "p-owner2")
                .containsEntry("delegation", delegation).containsEntry("role", "OWNER");
        // Not awaited: the rows may still have it, its own events do not.
        ok("owner2", post("/api/v1/delegations/" + delegation + "/revoke"), "{\"reason\":\"提前回岗\"}");
        refused("li", post("/api/v1" + progress), report, 403, "DELEGATION_NOT_IN_FORCE");
        known();
        refused("li", post("/api/v1" + progress), report, 403, "DELEGATION_NOT_IN_FORCE");
    }

    @Test
    void work_is_handed_over_measure_by_measure_and_then_its_owner_may_leave() throws Exception {
        String gao = person("gao");
        String successor = person("successor");
        String first = raise(gao);
        String second = raise(gao);
        String leave = "{\"leftOn\":\"" + TODAY + "\",\"reason\":\"退休\"}";
        refused("sysadmin", post("/api/v1/people/" + gao + "/leave"), leave, 409, "WORK_REMAINS");
        String body = "{\"from\":\"" + gao + "\",\"to\":\"" + successor + "\",\"reason\":\"退休交接\"%s}";
        refused("office", post("/api/v1/hand-overs"), body.formatted(",\"measures\":[{\"itemId\":\"" + first
                + "\",\"measureId\":\"other\"}]"), 422, "NOT_THEIR_OPEN_MEASURE");
        refused("sysadmin", post("/api/v1/hand-overs"), body.formatted(""), 403, "NOT_ALLOWED");
        String handOver = ok("office", post("/api/v1/hand-overs").header("Idempotency-Key", "gao"),
                body.formatted("")).get("id").asString();
        assertThat(ok("office", post("/api/v1/hand-overs").header("Idempotency-Key", "gao"), body.formatted(""))
                .get("id").asString()).isEqualTo(handOver);
        await(handOver, "HandOverCompleted");
        for (String item : List.of(first, second)) {
            assertThat(events.readEvents(item, 0).asStream().map(event -> event.getPayload())
                    .filter(MeasureReassigned.class::isInstance).map(MeasureReassigned.class::cast))
                    .singleElement().satisfies(reassigned -> {
                        assertThat(reassigned.assignment().owners()).containsExactly(new PersonId(successor));
                        assertThat(reassigned.reason()).isEqualTo("退休交接");
                    });
        }
        ok("sysadmin", post("/api/v1/people/" + gao + "/leave"), leave);
        known();
        refused("office", post("/api/v1/hand-overs"), body.formatted(""), 409, "PERSON_LEFT");
    }

    private void await(String stream, String event) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (events.readEvents(stream, 0).asStream()
                .noneMatch(message -> message.getPayloadType().getSimpleName().equals(event))) {
            assertThat(System.nanoTime()).as("%s is awaited too long", event).isLessThan(end);
            Thread.sleep(50);
        }
    }
}
