package org.taizhang.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taizhang.api.authority.Role;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.api.view.ViewContent;
import org.taizhang.api.view.ViewDeleted;
import org.taizhang.api.view.ViewId;
import org.taizhang.api.view.ViewSaved;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class ViewsEndpointTest extends ReadEdge {

    private static final UnitId TREASURY = new UnitId("u-treasury");

    private Story story;

    @BeforeAll
    void tell() throws Exception {
        story = new Story(events);
        story.people();
        story.tell("sysadmin", new UnitFounded(TREASURY, "出纳科", Story.FINANCE));
        story.person("cashier", "何出纳", TREASURY, Role.OWNER, null);
        saved("v-own", "owner", "我的", null);
        saved("v-unit", "owner", "本处", Story.FINANCE);
        saved("v-below", "cashier", "出纳", TREASURY);
        saved("v-root", "principal", "全局", Story.ROOT);
        saved("v-gone", "owner", "不要的", Story.ROOT);
        story.tell("owner", new ViewDeleted(new ViewId("v-gone")));
        saved("v-own", "owner", "我的逾期", null);
        projected();
    }

    private void saved(String id, String owner, String name, @Nullable UnitId unit) {
        story.tell(owner, new ViewSaved(new ViewId(id), Story.person(owner),
                new ViewContent(name, "overdue=true&sort=due", List.of("number", "owners")), unit));
    }

    private List<String> seenBy(String account) throws Exception {
        return read(account, "/views").get("views").valueStream().map(view -> view.get("name").asString()).toList();
    }

    @Test
    void one_sees_the_own_ones_and_those_of_the_own_unit_and_of_the_units_above() throws Exception {
        assertThat(seenBy("owner")).startsWith("我的逾期").containsExactlyInAnyOrder("我的逾期", "本处", "全局");
        assertThat(seenBy("cashier")).startsWith("出纳").containsExactlyInAnyOrder("出纳", "本处", "全局");
        assertThat(seenBy("owner2")).containsExactly("全局");
        assertThat(seenBy("principal")).containsExactly("全局");
        refused("sysadmin", "/views", 403, "NOT_ALLOWED");
    }

    @Test
    void a_view_tells_what_it_shows_whose_it_is_and_what_may_be_done_with_it() throws Exception {
        JsonNode own = read("owner", "/views").at("/views/0");
        assertThat(own.get("id").asString()).isEqualTo("v-own");
        assertThat(own.get("version").asLong()).isEqualTo(1);
        assertThat(own.get("query").asString()).isEqualTo("overdue=true&sort=due");
        assertThat(own.get("columns").valueStream().map(JsonNode::asString)).containsExactly("number", "owners");
        assertThat(own.get("own").asBoolean()).isTrue();
        assertThat(own.path("sharedWith").isContainer()).isFalse();
        JsonNode shared = named("unithead", "本处");
        assertThat(shared.at("/owner/name").asString()).isEqualTo("吴科员");
        assertThat(shared.at("/sharedWith/name").asString()).isEqualTo("财务处");
        assertThat(shared.get("own").asBoolean()).isFalse();
        assertThat(shared.get("mayDelete").asBoolean()).as("by the head of the unit").isTrue();
        assertThat(named("cashier", "本处").get("mayDelete").asBoolean()).isFalse();
        assertThat(named("unithead", "全局").get("mayDelete").asBoolean()).isFalse();
    }

    private JsonNode named(String account, String name) throws Exception {
        return read(account, "/views").get("views").valueStream()
                .filter(view -> view.get("name").asString().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void its_history_is_told() throws Exception {
        assertThat(read("auditor", "/views/v-gone/history").get("events").valueStream()
                .map(entry -> entry.at("/sentence/zh").asString()))
                .containsExactly("保存台账视图“不要的”，共享给：某局。", "删除台账视图。");
        assertThat(read("auditor", "/views/v-own/history").get("events").valueStream()
                .map(entry -> entry.at("/sentence/en").asString()))
                .containsExactly("Saved the view \"我的\" of the ledger, shared with: —.",
                        "Saved the view \"我的逾期\" of the ledger, shared with: —.");
        refused("owner", "/views/v-own/history", 403, "NOT_ALLOWED");
    }

    @Test
    void built_anew_it_is_the_same() throws Exception {
        List<String> before = rows();
        assertThat(before).hasSize(4);
        replay();
        assertThat(rows()).isEqualTo(before);
    }

    private List<String> rows() {
        return jdbc.sql("SELECT CAST(to_jsonb(v) AS text) FROM saved_view v ORDER BY view_id").query(String.class)
                .list();
    }
}
