package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureAmended;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemAmended;
import org.taizhang.api.item.ProblemAmendment;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class SearchTest extends ReadEdge {

    private Story story;

    @BeforeAll
    void tell() throws Exception {
        story = new Story(events);
        story.people();
        raised("1", "理论学习不够系统", "学习计划没有落实到人。");
        measure("1", "a", "制定学习计划，每月集中学习一次。");
        measure("1", "b", "建立 100% 督办台账，用 a_b 编号。");
        raised("2", "调研走过场、不深入", "到基层调研次数少，Excel 台账缺项。");
        raised("3", "长期坚持谈心谈话不够", "谈心谈话流于形式。");
        raised("4", "ＯＡ系统公文超期", "公文超期未办。");
        raised("5", "原来的写法", "原来的文字。");
        measure("5", "a", "旧的措施。");
        story.tell("office", new ProblemAmended(new ItemId("s-5"), new ProblemAmendment("改后的标题", "改后的文字。", List.of()),
                null, "核对"));
        story.tell("office", new MeasureAmended(new ItemId("s-5"), new MeasureId("s-5-a"), "新的措施", "新的措施。",
                Deadline.byDate(LocalDate.of(2090, 1, 1)), null, "核对"));
        measure("5", "b", "重复登记的措施。");
        story.tell("office", new MeasureDropped(new ItemId("s-5"), new MeasureId("s-5-b"), null, "重复"));
        story.tell("office", new ProblemRaised(new ItemId("s-6"), "ZG-2026-0006", Place.OUTSIDE_PLANS,
                new Problem(Subject.INDIVIDUAL, Story.person("owner2"), "廉洁自律",
                        ProblemSource.of(SourceKind.PETITION), "理论学习请人代笔", "理论学习笔记请人代笔。", false, List.of(), null,
                        Map.of()),
                Story.FINANCE, Story.RAISED, true));
        projected();
    }

    private void raised(String item, String title, String text) {
        story.tell("office", new ProblemRaised(new ItemId("s-" + item), "ZG-2026-000" + item, Place.OUTSIDE_PLANS,
                new Problem(Subject.TEAM, null, "理论学习", ProblemSource.of(SourceKind.SELF_CHECK), title, text, false,
                        List.of(), null, Map.of()),
                Story.FINANCE, Story.RAISED, true));
    }

    private void measure(String item, String measure, String text) {
        story.tell("office", new MeasureAssigned(new ItemId("s-" + item), new MeasureDraft(
                new MeasureId("s-" + item + "-" + measure), "措施", text,
                new Assignment(List.of(), List.of(), Story.FINANCE, List.of(), List.of(), null, null),
                Deadline.byDate(LocalDate.of(2090, 1, 1)), null, null, List.of())));
    }

    /** What the rows are of: item and measure. */
    private List<String> found(String account, String q) throws Exception {
        JsonNode page = read(account, "/ledger?limit=500&q=" + q);
        assertThat(page.get("total").asInt()).isEqualTo(page.get("rows").size());
        return page.get("rows").valueStream()
                .map(row -> row.get("itemId").asString() + (row.path("measureId").isString()
                        ? row.get("measureId").asString().substring(row.get("itemId").asString().length())
                        : ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"理论学习, s-1-a s-1-b s-6", "集中学习, s-1-a", "学习计划, s-1-a s-1-b", "计划 督办, s-1-b", "督办　系统, s-1-b",
            "调研 excel, s-2", "EXCEL, s-2", "llxx, s-1-a s-1-b s-6", "LLXX, s-1-a s-1-b s-6", "dyzgc, s-2", "gcbsr, s-2",
            "cqjc, s-3", "oaxt, s-4", "OA系统, s-4", "ｏａ系统, s-4", "改后的, s-5-a", "原来的, ''", "新的措施, s-5-a", "旧的, ''",
            "重复登记, ''", "ZG-2026-0003, s-3", "zg20260003, ''", "学习不够习, ''", "习学, ''", "%, s-1-b", "_, s-1-b",
            "a_b, s-1-b",
            "00% 督, s-1-b", "0_%, ''", "''';--', ''", "\", ''", "\\, ''", "谈, s-3", "谈心 谈话, s-3", "xx, s-1-a s-1-b s-6",
            "jhmy, ''" })
    void what_is_looked_for_is_found_and_nothing_else(String q, String rows) throws Exception {
        assertThat(found("office", q)).containsExactly(rows.isEmpty() ? new String[0] : rows.split(" "));
    }

    @Test
    void nobody_finds_what_they_may_not_see() throws Exception {
        for (String q : List.of("理论学习", "代笔", "llxx", "笔")) {
            assertThat(found("unithead", q)).doesNotContain("s-6");
            assertThat(found("owner2", q)).containsExactly("s-6");
        }
    }

    @Test
    void a_word_of_any_length_is_good_for_a_cursor() throws Exception {
        String next = read("office", "/ledger?limit=1&q=llxx").get("next").asString();
        assertThat(read("office", "/ledger?limit=500&q=llxx&cursor=" + next).get("rows")).hasSize(2);
        refused("office", "/ledger?q=llx&cursor=" + next, 400, "CURSOR_INVALID");
    }
}
