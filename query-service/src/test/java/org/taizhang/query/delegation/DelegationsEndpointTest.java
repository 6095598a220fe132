package org.taizhang.query.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taizhang.api.authority.Role;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.delegation.DelegationRevoked;
import org.taizhang.api.delegation.WorkDelegated;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class DelegationsEndpointTest extends ReadEdge {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private Story story;

    @BeforeAll
    void tell() throws Exception {
        story = new Story(events);
        story.people();
        story.person("secadmin", "安管理", Story.ROOT, Role.SECURITY_ADMIN, null);
        for (String outsider : List.of("delegate", "stranger")) {
            story.tell("sysadmin", new PersonRegistered(Story.person(outsider), outsider, null, null));
            story.tell("sysadmin", new AccountLinked(Story.person(outsider), new Account(Story.ISSUER, outsider)));
        }
        story.tell("office", Story.raised("i-1", "ZG-2026-0001", Story.FINANCE));
        story.tell("office", Story.measure("i-1", "m-1", Deadline.byDate(Story.RAISED.plusDays(30)), "owner"));
        delegated("d-now", TODAY, TODAY.plusDays(3));
        delegated("d-to-come", TODAY.plusDays(10), TODAY.plusDays(12));
        delegated("d-over", TODAY.minusDays(9), TODAY.minusDays(5));
        delegated("d-revoked", TODAY, TODAY.plusDays(1));
        story.tell("owner", new DelegationRevoked(new DelegationId("d-revoked"), "提前回岗。"));
        projected();
    }

    private void delegated(String id, LocalDate from, LocalDate until) {
        story.tell("owner", new WorkDelegated(new DelegationId(id), Story.person("owner"), Story.person("delegate"),
                from, until, 90, "出差。"));
    }

    private List<String> seenBy(String account) throws Exception {
        return read(account, "/delegations").get("delegations").valueStream()
                .map(entry -> entry.get("id").asString() + " " + entry.get("status").asString()).toList();
    }

    @Test
    void both_sides_see_where_each_delegation_stands_and_others_see_none() throws Exception {
        assertThat(seenBy("owner")).containsExactly("d-to-come TO_COME", "d-now IN_FORCE", "d-revoked REVOKED",
                "d-over OVER").isEqualTo(seenBy("delegate"));
        assertThat(seenBy("owner2")).isEmpty();
        JsonNode first = read("owner", "/delegations").at("/delegations/0");
        assertThat(first.at("/delegator/name").asString()).isEqualTo("吴科员");
    }

    @Test
    void a_delegate_sees_the_work_that_was_delegated_and_nobody_else_does() throws Exception {
        assertThat(read("delegate", "/items/i-1").get("number").asString()).isEqualTo("ZG-2026-0001");
        refused("stranger", "/items/i-1", 404, "NOT_FOUND");
    }

    @Test
    void who_runs_the_organisation_reads_all_of_them_with_their_reasons_page_by_page() throws Exception {
        JsonNode first = read("secadmin", "/delegations?all=true&limit=3");
        JsonNode second = read("secadmin",
                "/delegations?all=true&limit=3&cursor=" + first.get("next").asString());
        assertThat(first.get("delegations").size()).isEqualTo(3);
        assertThat(first.at("/delegations/2/reason").asString()).isEqualTo("出差。");
        assertThat(first.at("/delegations/2/revokedBecause").asString()).isEqualTo("提前回岗。");
        assertThat(second.at("/delegations/0/id").asString()).isEqualTo("d-over");
        assertThat(second.has("next")).isFalse();
        assertThat(read("secadmin", "/delegations").get("delegations").size()).isZero();
        refused("owner", "/delegations?all=true", 403, "NOT_ALLOWED");
        refused("secadmin", "/delegations?all=true&cursor=nothing", 400, "CURSOR_INVALID");
    }
}
