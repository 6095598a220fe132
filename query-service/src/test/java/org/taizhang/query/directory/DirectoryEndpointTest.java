package org.taizhang.query.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class DirectoryEndpointTest extends ReadEdge {

    @BeforeAll
    void tell() throws Exception {
        new Story(events).people();
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
}
