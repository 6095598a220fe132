package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.standalone.Api.Answer;

import tools.jackson.databind.JsonNode;

/** Units and people go out as files, are worked on in a spreadsheet and come back: what is there stays as it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RosterJourneyTest {

    private Instance app;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        app = Instance.start(data);
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    @Order(1)
    void what_was_taken_out_and_comes_back_unchanged_changes_nothing() {
        for (String roster : List.of("units", "people")) {
            String file = exported(roster);
            assertThat(file.lines().count()).as(file).isGreaterThan(5);
            taken(roster, file, 0, (int) file.lines().count() - 1);
            assertThat(exported(roster)).isEqualTo(file);
        }
    }

    @Test
    @Order(2)
    void what_was_added_in_between_is_taken_once() {
        String units = exported("units") + "信息中心一组,信息中心\r\n信息中心,局机关\r\n";
        String before = exported("people");
        String people = before + "何新,信息中心一组,工程师\r\n林静,信息中心,主任\r\n";
        int unitsBefore = (int) units.lines().count() - 3;
        int peopleBefore = (int) before.lines().count() - 1;
        refused("people", people, line(before, 1) + ":单位 UNIT_UNKNOWN", line(before, 2) + ":单位 UNIT_UNKNOWN");
        JsonNode preview = app.upload("sysadmin", "/api/v1/units/import/preview", "单位.csv",
                units.getBytes(StandardCharsets.UTF_8)).body();
        assertThat(preview.path("created").asInt()).as(preview.toString()).isEqualTo(2);
        assertThat(exported("units")).as("a preview takes nothing").doesNotContain("信息中心");
        taken("units", units, 2, unitsBefore);
        taken("people", people, 2, peopleBefore);
        taken("units", units, 0, unitsBefore + 2);
        taken("people", people, 0, peopleBefore + 2);
        assertThat(exported("units")).contains("信息中心,局机关\r\n", "信息中心一组,信息中心\r\n");
        assertThat(exported("people")).contains("何新,信息中心一组,工程师,\r\n", "林静,信息中心,主任,\r\n");
    }

    @Test
    @Order(3)
    void one_bad_line_and_nothing_of_the_file_is_taken() {
        String units = exported("units");
        refused("units", units + "新设处,局机关\r\n,局机关\r\n另设处,没有的局\r\n", line(units, 2) + ":单位名称 VALUE_NEEDED",
                line(units, 3) + ":上级单位 UNIT_UNKNOWN");
        assertThat(exported("units")).isEqualTo(units);
        String people = exported("people");
        refused("people", people + "新来的,办公室,科员\r\n新来的,没有的处,科员\r\n又一人,办公室," + "长".repeat(101) + "\r\n",
                line(people, 2) + ":单位 UNIT_UNKNOWN", line(people, 3) + ":职务 VALUE_TOO_LONG");
        assertThat(exported("people")).isEqualTo(people);
    }

    @Test
    @Order(4)
    void units_of_the_same_name_under_different_ones_come_back_as_themselves() {
        for (String bureau : List.of("甲局", "乙局")) {
            taken("units", "单位名称,上级单位\r\n综合科," + bureau + "\r\n" + bureau + ",局机关\r\n", 2, 0);
        }
        List<String> same = app.get("office", "/api/v1/units").body().path("units").valueStream()
                .filter(unit -> unit.path("name").asString().equals("综合科"))
                .map(unit -> unit.path("id").asString()).toList();
        assertThat(same).hasSize(2);
        refused("people", "姓名,单位\r\n丁一,综合科\r\n", "2:单位 NAME_AMBIGUOUS");
        taken("people", "姓名,单位\r\n丁一," + same.getFirst() + "\r\n丁一," + same.getLast() + "\r\n", 2, 0);
        taken("units", "单位名称,上级单位\r\n一组," + same.getFirst() + "\r\n一组," + same.getLast() + "\r\n", 2, 0);
        for (String roster : List.of("units", "people")) {
            String file = exported(roster);
            taken(roster, file, 0, (int) file.lines().count() - 1);
            assertThat(exported(roster)).isEqualTo(file);
        }
    }

    @Test
    @Order(5)
    void a_file_that_a_spreadsheet_saved_in_the_system_s_old_encoding_is_taken_alike() {
        String file = exported("people").substring(1);
        Answer answer = app.upload("sysadmin", "/api/v1/people/import", "人员.csv",
                file.getBytes(Charset.forName("GB18030")));
        assertThat(answer.body().path("created").asInt(-1)).as(answer.body().toString()).isZero();
        assertThat(answer.body().path("existing").asInt()).isEqualTo(file.lines().count() - 1);
    }

    @Test
    @Order(6)
    void only_the_system_administrator_brings_a_file_back() {
        for (String account : List.of("office", "secadmin")) {
            assertThat(app.upload(account, "/api/v1/units/import", "单位.csv",
                    exported("units").getBytes(StandardCharsets.UTF_8)).text("code")).isEqualTo("NOT_ALLOWED");
        }
    }

    private String exported(String roster) {
        return new String(app.get("sysadmin", "/api/v1/" + roster + ".csv").bytes(), StandardCharsets.UTF_8);
    }

    private void taken(String roster, String content, int created, int existing) {
        Answer answer = app.upload("sysadmin", "/api/v1/" + roster + "/import", "表.csv",
                content.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        app.after(answer.text("position"));
        assertThat(Map.of("created", answer.body().path("created").asInt(), "existing",
                answer.body().path("existing").asInt())).isEqualTo(Map.of("created", created, "existing", existing));
    }

    private void refused(String roster, String content, String... wrong) {
        Answer answer = app.upload("sysadmin", "/api/v1/" + roster + "/import", "表.csv",
                content.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.text("code")).as(answer.body().toString()).isEqualTo("ROWS_WRONG");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("missing").valueStream()
                .map(cell -> cell.path("target").asString() + " " + cell.path("code").asString()))
                .containsExactly(wrong);
    }

    /** The line of the so-manieth row that is added to the file. */
    private static long line(String file, int added) {
        return file.lines().count() + added;
    }
}
