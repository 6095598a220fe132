package org.taizhang.query.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.taizhang.api.person.EmailChanged;
import org.taizhang.api.person.PersonLeft;
import org.taizhang.api.person.PersonRenamed;
import org.taizhang.api.unit.UnitClosed;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.api.unit.UnitMoved;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

class RosterFileEndpointTest extends ReadEdge {

    private static final UnitId TASK_FORCE = new UnitId("u-task-force");

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        story.people();
        story.tell("sysadmin", new PersonRenamed(Story.person("owner"), "=HYPERLINK(\"x\")", "更名。"));
        story.tell("sysadmin", new EmailChanged(Story.person("unithead"), "head@bureau.example"));
        story.tell("sysadmin", new PersonLeft(Story.person("auditor"), LocalDate.of(2026, 3, 1), "调离。"));
        story.tell("sysadmin", new UnitFounded(TASK_FORCE, "专班", null));
        story.tell("sysadmin", new UnitMoved(Story.FINANCE, Story.ROOT, Story.OFFICE, "机构改革。"));
        story.tell("sysadmin", new UnitClosed(TASK_FORCE, "任务结束。"));
        projected();
    }

    private String file(String path) throws Exception {
        return send("office", get("/api/v1" + path)).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void who_is_here_is_listed_for_spreadsheets_and_no_name_is_run_as_a_formula() throws Exception {
        assertThat(file("/people.csv")).startsWith("\ufeff姓名,单位,职务\r\n").contains("周处长,财务处,\r\n")
                .contains("\"'=HYPERLINK(\"\"x\"\")\",财务处,").doesNotContain("冯审计");
        assertThat(send("office", get("/api/v1/people.csv").header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .getContentAsString(StandardCharsets.UTF_8)).startsWith("\ufeffname,unit,title\r\n");
    }

    @Test
    void addresses_are_for_those_who_keep_them() throws Exception {
        assertThat(send("sysadmin", get("/api/v1/people.csv")).getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\ufeff姓名,单位,职务,电子邮箱\r\n").contains("周处长,财务处,,head@bureau.example\r\n");
        assertThat(file("/people.csv")).doesNotContain("head@bureau.example");
        assertThat(read("sysadmin", "/people?q=周处长").at("/people/0/email").asString())
                .isEqualTo("head@bureau.example");
        assertThat(read("office", "/people?q=周处长").at("/people/0").has("email")).isFalse();
        assertThat(read("unithead", "/me").get("email").asString()).isEqualTo("head@bureau.example");
    }

    @Test
    void units_stand_under_the_unit_they_were_moved_to() throws Exception {
        assertThat(file("/units.csv")).startsWith("\ufeff单位名称,上级单位\r\n").contains("某局,\r\n")
                .contains("财务处,办公室\r\n");
    }

    @Test
    void who_left_is_let_in_no_more_and_shown_with_the_day() throws Exception {
        refused("auditor", "/people", 403, "ACCOUNT_OF_WHO_LEFT");
        assertThat(read("office", "/people?q=冯审计").at("/people/0/leftOn").asString()).isEqualTo("2026-03-01");
    }

    @Test
    void a_closed_unit_says_so_and_is_left_out_of_the_file() throws Exception {
        assertThat(read("office", "/units").get("units").valueStream()
                .filter(unit -> unit.get("closed").asBoolean()).map(unit -> unit.get("name").asString()))
                .containsExactly("专班");
        assertThat(file("/units.csv")).doesNotContain("专班");
    }
}
