package org.taizhang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.documents.PlanPreview.Item;
import org.taizhang.documents.PlanPreview.Measure;

/** The real inputs that lie beside the project, where they do. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("..", "..", "shared", "samples");
    private static final ReadingContext TODAY = ReadingContext.on(LocalDate.of(2026, 1, 1));

    private static byte[] sample(String name) throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "skipped: ../shared/samples is not there");
        return Files.readAllBytes(SAMPLES.resolve(name));
    }

    private static List<Measure> measures(PlanPreview preview) {
        return preview.items().stream().flatMap(item -> item.measures().stream()).toList();
    }

    static void checkSeed(PlanPreview preview) {
        assertThat(preview.totals()).isEqualTo(new PlanPreview.Totals(4, 4, 12));
        assertThat(preview.title()).isEqualTo("主题教育专题民主生活会整改实施方案");
        assertThat(preview.items()).extracting(Item::path).containsExactly("三-(一)", "三-(二)", "三-(三)", "三-(四)");
        assertThat(preview.items()).allMatch(Item::problemDerived);
        assertThat(preview.items().getFirst().aspect()).isEqualTo("理论学习");
        assertThat(measures(preview)).allMatch(Measure::unassigned).allSatisfy(measure -> {
            assertThat(measure.deadline().kind()).isEqualTo(DeadlineKind.BY_DATE);
            assertThat(measure.deadline().date()).isEqualTo("2023-12-30");
            assertThat(measure.warnings()).contains(Warnings.PAST_DEADLINE.warning());
            assertThat(measure.text()).doesNotContain("责任人").endsWith("。");
        });
        assertThat(measures(preview)).extracting(Measure::path).startsWith("三-(一)-1", "三-(一)-2", "三-(一)-3", "三-(二)-1");
        assertThat(measures(preview).getFirst().title()).isEqualTo("在抓实理论学习中提升政治能力。");
        assertThat(measures(preview).get(8).warnings()).contains(Warnings.UNBALANCED_QUOTE.warning());
    }

    @Test
    void the_seed_plan_gives_four_items_and_twelve_unassigned_measures() throws IOException {
        checkSeed(PlanReader.read(sample("seed-plan.txt"), "seed-plan.txt", TODAY));
    }

    @Test
    void the_seed_plan_in_gb18030_gives_the_same() throws IOException {
        byte[] gb = new String(sample("seed-plan.txt"), StandardCharsets.UTF_8).getBytes(Charset.forName("GB18030"));
        checkSeed(PlanReader.read(gb, "seed-plan.txt", TODAY));
    }

    @Test
    void label_variants_are_read() throws IOException {
        PlanPreview preview = PlanReader.read(sample("plan-label-variants.txt"), "plan-label-variants.txt", TODAY);
        assertThat(preview.totals().items()).isEqualTo(3);
        assertThat(preview.items()).extracting(Item::problem).containsExactly("学习系统性不强。", "联系实际不够。", "廉政谈话不够经常。");
        List<Measure> m = measures(preview);
        assertThat(m).hasSize(7);
        assertThat(m).extracting(x -> x.deadline().kind()).containsExactly(DeadlineKind.IMMEDIATE, DeadlineKind.BY_DATE,
                DeadlineKind.BY_DATE, DeadlineKind.BY_DATE, DeadlineKind.CONTINUOUS, DeadlineKind.UNCONFIRMED,
                DeadlineKind.BY_DATE_THEN_SUSTAIN);
        assertThat(m).extracting(x -> String.valueOf(x.deadline().date())).containsExactly("null", "2023-12-31",
                "2023-12-30", "2024-03-31", "null", "null", "2023-12-30");
        assertThat(m.get(0).deadline().reviewEvery()).isEqualTo("QUARTER");
        assertThat(m.get(0).leadLeaders()).containsExactly("张一", "李二");
        assertThat(m.get(0).leadUnits()).containsExactly("办公室");
        assertThat(m.get(0).assistingUnits()).containsExactly("机关党委", "人事科");
        assertThat(m.get(1).leadLeaders()).containsExactly("张一");
        assertThat(m.get(1).responsibleUnit()).isEqualTo("办公室");
        assertThat(m.get(2).responsibleUnit()).isEqualTo("机关党委");
        assertThat(m.get(3).owners()).containsExactly("王三");
        assertThat(m.get(3).text()).isEqualTo("开展专题调研2次以上，形成调研报告。");
        assertThat(m.get(4).owners()).containsExactly("班子成员");
        assertThat(m.get(5).owners()).containsExactly("赵四", "孙五");
        assertThat(m.get(5).ownersNote()).contains("办公室主任");
        assertThat(m.get(6).leadLeaders()).isEmpty();
        PlanPreview known = PlanReader.read(sample("plan-label-variants.txt"), "x.txt",
                new ReadingContext(LocalDate.of(2026, 1, 1), LocalDate.of(2023, 10, 15), ReadingLimits.DEFAULT));
        assertThat(measures(known).get(5).deadline().date()).isEqualTo("2024-01-15");
    }

    @Test
    void a_ledger_with_merged_cells_is_read() throws IOException {
        PlanPreview preview = PlanReader.read(sample("ledger-merged-cells.csv"), "ledger-merged-cells.csv", TODAY);
        assertThat(preview.totals()).isEqualTo(new PlanPreview.Totals(2, 3, 5));
        checkLedger(preview);
    }

    static void checkLedger(PlanPreview preview) {
        List<Measure> m = measures(preview);
        assertThat(m).extracting(Measure::text).containsExactly("修订中心组学习制度", "建立学习提醒清单。", "每季度通报学习情况。",
                "修订《党组议事规则》", "建立督办台账");
        assertThat(m).extracting(x -> x.deadline().kind()).containsExactly(DeadlineKind.BY_DATE, DeadlineKind.BY_DATE,
                DeadlineKind.CONTINUOUS, DeadlineKind.IMMEDIATE, DeadlineKind.BY_DATE);
        assertThat(m.get(0).deadline().date()).isEqualTo("2024-06-30");
        assertThat(m.get(4).deadline().date()).isEqualTo("2023-12-31");
        assertThat(m.get(3).leadLeaders()).containsExactly("李二", "王三");
        assertThat(m.get(3).declaredStatus()).isEqualTo("已完成");
        assertThat(m.get(3).evidenceReferences()).containsExactly("附件3-1", "附件3-2");
        assertThat(preview.items().getFirst().problem()).isEqualTo("“第一议题”制度落实不到位");
        assertThat(preview.warnings()).contains(Warnings.SUM_DIFFERS.warning());
    }

    @Test
    void markdown_with_a_table_is_read() throws IOException {
        PlanPreview preview = PlanReader.read(sample("plan-markdown.md"), "plan-markdown.md", TODAY);
        assertThat(preview.totals()).isEqualTo(new PlanPreview.Totals(1, 1, 3));
        assertThat(measures(preview)).extracting(x -> String.valueOf(x.deadline().date())).containsExactly("2023-12-30",
                "2024-03-31", "2023-12-31");
        assertThat(measures(preview)).extracting(Measure::owners).containsExactly(List.of("张一", "李二"), List.of("王三"),
                List.of("赵四"));
    }
}
