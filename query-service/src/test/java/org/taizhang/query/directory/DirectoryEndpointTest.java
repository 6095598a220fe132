package org.taizhang.query.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taizhang.api.person.PersonLeft;
import org.taizhang.api.person.PersonRestricted;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class DirectoryEndpointTest extends ReadEdge {

    private Story story;

    @BeforeAll
    void tell() throws Exception {
        story = new Story(events);
        story.people();
        projected();
    }

    @Test
    void everybody_learns_who_they_are_here() throws Exception {
        JsonNode me = read("unithead", "/me");
        assertThat(me.get("personId").asString()).isEqualTo("p-unithead");
        assertThat(me.get("name").asString()).isEqualTo("周处长");
        assertThat(me.at("/unit/name").asString()).isEqualTo("财务处");
        assertThat(me.at("/roles/0/role").asString()).isEqualTo("UNIT_HEAD");
        assertThat(me.at("/roles/0/unit/id").asString()).isEqualTo("u-finance");
        assertThat(read("sysadmin", "/me").at("/roles/0/role").asString()).isEqualTo("SYSTEM_ADMIN");
    }

    @Test
    void people_are_found_by_a_part_of_their_name_and_their_roles_are_for_administrators() throws Exception {
        JsonNode found = read("office", "/people?q=处长").get("people");
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).has("roles")).isFalse();
        assertThat(read("sysadmin", "/people").get("people").size()).isEqualTo(9);
        assertThat(read("sysadmin", "/people?q=处长").at("/people/0/roles/0/role").asString()).isEqualTo("UNIT_HEAD");
    }

    @Test
    void units_tell_the_tree() throws Exception {
        JsonNode units = read("owner", "/units").get("units");
        assertThat(units.size()).isEqualTo(3);
        assertThat(units.valueStream().filter(unit -> "财务处".equals(unit.get("name").asString()))
                .map(unit -> unit.get("parent").asString())).containsExactly("u-root");
    }

    @Test
    void an_account_without_a_record_is_refused() throws Exception {
        refused("stranger", "/me", 403, "NOT_REGISTERED");
    }

    @Test
    void accounts_and_a_restriction_are_told_to_who_keeps_records_and_who_audits_and_accounts_to_the_person()
            throws Exception {
        LocalDate until = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);
        story.tell("sysadmin", new PersonLeft(Story.person("owner2"), LocalDate.of(2026, 3, 2), "调离。"));
        story.tell("sysadmin", new PersonRestricted(Story.person("owner2"), until, "key", "依法限制。"));
        projected();
        JsonNode kept = read("sysadmin", "/people/p-owner2");
        assertThat(kept.at("/accounts/0/subject").asString()).isEqualTo("owner2");
        assertThat(kept.get("restrictedUntil").asString()).isEqualTo(until.toString());
        assertThat(read("auditor", "/people/p-owner2").has("restrictedUntil")).isTrue();
        assertThat(read("owner", "/people/p-owner").at("/accounts/0/subject").asString()).isEqualTo("owner");
        JsonNode others = read("unithead", "/people/p-owner2");
        assertThat(others.has("accounts")).isFalse();
        assertThat(others.has("restrictedUntil")).isFalse();
        assertThat(others.at("/person").has("roles")).isFalse();
        refused("sysadmin", "/people/nobody", 404, "NOT_FOUND");
    }
}
