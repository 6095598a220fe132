package org.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;
import org.taizhang.runtime.directory.Directory;

import tools.jackson.databind.JsonNode;

/** Units and people from files. */
class RosterEdgeTest extends WriteEdgeCase {

    @Autowired
    Directory directory;

    private static MockMultipartHttpServletRequestBuilder file(String path, byte[] content) {
        return multipart("/api/v1/" + path).file(new MockMultipartFile("file", "表.csv", "text/csv", content));
    }

    private static MockMultipartHttpServletRequestBuilder file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode take(String path, String content) throws Exception {
        JsonNode taken = ok("sysadmin", file(path, content), null);
        known();
        return taken;
    }

    private static List<String> cells(JsonNode wrong) {
        return wrong.valueStream().map(cell -> cell.get("target").asString() + " " + cell.get("code").asString())
                .toList();
    }

    @Test
    void units_are_taken_whatever_their_order_and_the_same_file_twice_creates_nothing_twice() throws Exception {
        String content = "\ufeff单位名称,上级 单位\r\n甲局一科,甲局\r\n甲局,\r\n甲局驻办公室组,办公室\r\n";
        JsonNode preview = ok("sysadmin", file("units/import/preview", content), null);
        assertThat(preview.get("created").asInt()).isEqualTo(3);
        assertThat(directory.unitNamed("甲局")).isEmpty();
        assertThat(take("units/import", content).get("created").asInt()).isEqualTo(3);
        UnitId bureau = directory.unitNamed("甲局").orElseThrow();
        assertThat(directory.foundedUnder()).containsEntry(directory.unitNamed("甲局一科").orElseThrow(), bureau)
                .containsEntry(directory.unitNamed("甲局驻办公室组").orElseThrow(), new UnitId("unit-office"));
        JsonNode again = take("units/import", content);
        assertThat(again.get("created").asInt()).isZero();
        assertThat(again.get("existing").asInt()).isEqualTo(3);
    }

    @Test
    void units_that_stand_above_each_other_are_refused_and_so_is_an_unknown_one_above() throws Exception {
        String content = "name,parent\n丙,丁\n丁,丙\n戊,没有的局\n";
        JsonNode preview = ok("sysadmin", file("units/import/preview", content), null);
        assertThat(cells(preview.get("wrong"))).containsExactly("3:上级单位 PARENT_BELOW_ITSELF",
                "4:上级单位 UNIT_UNKNOWN");
        refused("sysadmin", file("units/import", content), null, 422, "ROWS_WRONG");
        assertThat(directory.unitNamed("戊")).isEmpty();
    }

    @Test
    void units_of_the_same_name_stand_under_different_ones() throws Exception {
        String content = "单位名称,上级单位\n财务科,丙局\n财务科,丁局\n丙局,\n丁局,\n";
        assertThat(take("units/import", content).get("created").asInt()).isEqualTo(4);
        assertThat(take("units/import", content).get("existing").asInt()).isEqualTo(4);
        UnitId first = directory.unitUnder(directory.unitNamed("丙局").orElseThrow(), "财务科").orElseThrow();
        UnitId second = directory.unitUnder(directory.unitNamed("丁局").orElseThrow(), "财务科").orElseThrow();
        assertThat(first).isNotEqualTo(second);
        JsonNode ambiguous = ok("sysadmin", file("units/import/preview", content + "一组,财务科\n"), null);
        assertThat(cells(ambiguous.get("wrong"))).containsExactly("6:上级单位 NAME_AMBIGUOUS");
        take("units/import", content + "一组," + second + "\n");
        assertThat(directory.unitUnder(second, "一组")).isPresent();
        JsonNode twice = ok("sysadmin", file("units/import/preview", content + "财务科,丙局\n"), null);
        assertThat(cells(twice.get("wrong"))).containsExactly("6:单位名称 ROW_TWICE");
    }

    @Test
    void each_file_has_headers_of_its_own() throws Exception {
        refused("sysadmin", file("units/import", "姓名\n张三\n"), null, 422, "HEADER_UNKNOWN");
        refused("sysadmin", file("people/import", "单位名称\n甲局\n"), null, 422, "HEADER_UNKNOWN");
        JsonNode incomplete = refused("sysadmin", file("units/import", "上级单位\n办公室\n"), null, 422,
                "HEADER_INCOMPLETE");
        assertThat(incomplete.at("/missing/0/target").asString()).isEqualTo("单位名称");
    }

    @Test
    void people_are_taken_in_the_encoding_that_spreadsheets_save_and_are_here_when_sent_again() throws Exception {
        byte[] content = "姓名,单位,职务,身份提供方,账号\n马建国,办公室,科员,%s,majianguo\n牛爱华,办公室,,,\n"
                .formatted(WriteEdge.ISSUER).getBytes(Charset.forName("GB18030"));
        JsonNode taken = ok("sysadmin", file("people/import", content), null);
        assertThat(taken.get("created").asInt()).isEqualTo(2);
        // At once: what was taken before counts.
        assertThat(ok("sysadmin", file("people/import", content), null).get("created").asInt()).isZero();
        known();
        PersonId ma = directory.personNamed("马建国").orElseThrow();
        assertThat(directory.personOf(new Account(WriteEdge.ISSUER, "majianguo"))).contains(ma);
        JsonNode again = ok("sysadmin", file("people/import", content), null);
        assertThat(again.get("created").asInt()).isZero();
        assertThat(again.get("existing").asInt()).isEqualTo(2);
    }

    @Test
    void one_wrong_row_and_nothing_is_taken_with_each_wrong_cell_named() throws Exception {
        String content = """
                姓名,单位,职务,账号
                好人,办公室,,
                ,办公室,,
                张三,没有的处,,
                李四,办公室,%s,
                王五,办公室,,wangwu
                好人,办公室,,
                """.formatted("长".repeat(101));
        JsonNode problem = refused("sysadmin", file("people/import", content), null, 422, "ROWS_WRONG");
        assertThat(problem.get("missing").valueStream().toList())
                .extracting(cell -> cell.get("target").asString(), cell -> cell.get("code").asString())
                .containsExactly(tuple("3:姓名", "VALUE_NEEDED"), tuple("4:单位", "UNIT_UNKNOWN"),
                        tuple("5:职务", "VALUE_TOO_LONG"), tuple("6:身份提供方", "ISSUER_NEEDED"),
                        tuple("7:姓名", "ROW_TWICE"));
        assertThat(directory.personNamed("好人")).isEmpty();
    }

    @Test
    void a_cell_with_a_line_break_and_a_unit_that_several_are_named_like_are_told_as_such() throws Exception {
        take("units/import", "单位名称,上级单位\n同名处,办公室\n乙局,\n");
        take("units/import", "单位名称,上级单位\n同名处,乙局\n");
        String content = "姓名,单位,职务\n郭一,办公室,\"科长\n兼主任\"\n郭二,同名处,\n";
        JsonNode preview = ok("sysadmin", file("people/import/preview", content), null);
        assertThat(cells(preview.get("wrong"))).containsExactly("2:职务 VALUE_HAS_CONTROLS", "3:单位 NAME_AMBIGUOUS");
        String byId = content.replace("科长\n兼", "科长兼").replace("同名处",
                directory.unitUnder(new UnitId("unit-office"), "同名处").orElseThrow().value());
        assertThat(take("people/import", byId).get("created").asInt()).isEqualTo(2);
    }

    @Test
    void an_account_of_somebody_else_is_not_taken_over() throws Exception {
        String content = "姓名,单位,身份提供方,账号\n冒名者,办公室," + WriteEdge.ISSUER + ",owner\n";
        JsonNode preview = ok("sysadmin", file("people/import/preview", content), null);
        assertThat(cells(preview.get("wrong"))).containsExactly("2:账号 ACCOUNT_TAKEN");
    }

    @Test
    void a_file_that_is_none_is_refused_as_a_whole() throws Exception {
        Map<String, String> wrong = Map.of("", "FILE_EMPTY", "姓名\n", "FILE_EMPTY", "职务\n科长\n", "HEADER_INCOMPLETE",
                "姓名,工资\n张三,1\n", "HEADER_UNKNOWN", "姓名,姓名\n张三,张三\n", "HEADER_TWICE", "姓名\n\"张三\n",
                "FILE_NOT_TEXT");
        for (var each : wrong.entrySet()) {
            refused("sysadmin", file("people/import", each.getKey()), null, 422, each.getValue());
        }
        refused("sysadmin", file("people/import", new byte[]{'P', 'K', 3, 4, 0, 0, (byte) 0xff }), null, 422,
                "FILE_NOT_TEXT");
        refused("sysadmin", file("people/import", "姓名\n" + "张三\n".repeat(5_001)), null, 413, "FILE_TOO_LONG");
    }

    @Test
    void only_the_system_administrator_takes_files() throws Exception {
        refused("office", file("people/import", "姓名\n张三\n"), null, 403, "NOT_ALLOWED");
        refused("secadmin", file("units/import/preview", "name\n张三\n"), null, 403, "NOT_ALLOWED");
    }

    @Test
    void addresses_come_with_the_people_or_later_and_a_file_without_them_takes_none_away() throws Exception {
        String first = "姓名,单位,电子邮箱\n信一,办公室,xin1@bureau.example\n信二,办公室,\n";
        assertThat(take("people/import", first).get("addresses").asInt()).isEqualTo(1);
        UnitId office = new UnitId("unit-office");
        PersonId one = directory.peopleNamed("信一", office).getFirst();
        PersonId two = directory.peopleNamed("信二", office).getFirst();
        assertThat(directory.emailOf(one)).contains("xin1@bureau.example");
        assertThat(directory.emailOf(two)).isEmpty();
        JsonNode later = take("people/import", "name,unit,email\n信一,办公室,\n信二,办公室,xin2@bureau.example\n");
        assertThat(later.get("created").asInt()).isZero();
        assertThat(later.get("existing").asInt()).isEqualTo(2);
        assertThat(later.get("addresses").asInt()).isEqualTo(1);
        assertThat(directory.emailOf(one)).contains("xin1@bureau.example");
        assertThat(directory.emailOf(two)).contains("xin2@bureau.example");
        JsonNode wrong = ok("sysadmin", file("people/import/preview", "姓名,邮箱\n信三,不是邮箱\n"), null);
        assertThat(cells(wrong.get("wrong"))).containsExactly("2:电子邮箱 EMAIL_MALFORMED");
    }
}
