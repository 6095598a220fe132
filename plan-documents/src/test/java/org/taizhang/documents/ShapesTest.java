package org.taizhang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.documents.PlanPreview.Item;
import org.taizhang.documents.PlanPreview.Measure;

class ShapesTest {

    private static final ReadingContext TODAY = new ReadingContext(LocalDate.of(2024, 1, 1), LocalDate.of(2023, 10, 15),
            ReadingLimits.DEFAULT);

    private static PlanPreview read(String text) {
        return PlanReader.read(text.getBytes(StandardCharsets.UTF_8), "plan.txt", TODAY);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "2023年12月30日前, BY_DATE, 2023-12-30", "2023.12.30, BY_DATE, 2023-12-30", "2023-12-30, BY_DATE, 2023-12-30",
            "２０２３年１２月３０日, BY_DATE, 2023-12-30", "2024年2月底前, BY_DATE, 2024-02-29", "2024年6月低, BY_DATE, 2024-06-30",
            "2023年年底前, BY_DATE, 2023-12-31", "2024年内, BY_DATE, 2024-12-31", "2024年第一季度, BY_DATE, 2024-03-31",
            "2024年上半年, BY_DATE, 2024-06-30", "反馈之日起3个月内, BY_DATE, 2024-01-15", "45291, BY_DATE, 2023-12-31",
            "立行立改, IMMEDIATE, -", "长期坚持, CONTINUOUS, -", "持续推进, CONTINUOUS, -",
            "2024年6月底前并长期坚持, BY_DATE_THEN_SUSTAIN, 2024-06-30", "12月底前, UNCONFIRMED, -", "年底前, UNCONFIRMED, -",
            "202年12月30日, UNCONFIRMED, -", "2023年13月30日, UNCONFIRMED, -", "2023年2月30日, UNCONFIRMED, -",
            "尽快, UNCONFIRMED, -",
            "反馈之日起30个工作日内, UNCONFIRMED, -" })
    void a_deadline_is_read_or_left_unconfirmed_and_never_guessed(String raw, DeadlineKind kind, LocalDate date) {
        Deadlines.Reading reading = Deadlines.read(raw, TODAY);
        assertThat(reading.deadline().kind()).isEqualTo(kind);
        assertThat(reading.deadline().date()).isEqualTo(date);
        assertThat(reading.deadline().rawText()).isEqualTo(raw);
        assertThat(reading.warnings().isEmpty()).isEqualTo(kind != DeadlineKind.UNCONFIRMED
                && (date == null || !date.isBefore(TODAY.today())) && !raw.contains("低"));
    }

    @Test
    void measures_told_as_first_second_third_are_split() {
        PlanPreview preview = read(
                "某局整改方案\n一、工作作风方面\n（一）存在问题：督办不力。\n整改措施：一是建立台账；二是每周通报；三是年终考核。（责任单位：督查科，完成时限：2024年6月底前）\n");
        List<Measure> measures = preview.items().getFirst().measures();
        assertThat(measures).extracting(Measure::text).containsExactly("建立台账；", "每周通报；", "年终考核。");
        assertThat(measures).allMatch(m -> "督查科".equals(m.responsibleUnit()));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "建立台账。（责任人：张一、欧阳文；责任单位：督查科；完成时限：2024年6月底前）, 0.95, 0.95, 0.95, 0.95",
            "建立台账。（责任人：班子成员；责任单位：督查科、办公室；完成时限：尽快）, 0.95, 0.6, 0.6, 0.6",
            "建立台账。（责任人：XX；完成时限：2024年6月低）, 0.95, 0.6, -, 0.8",
            "建立台账。（责任人：赵四（办公室主任）；完成时限：2024年6月底前）, 0.95, 0.8, -, 0.95",
            "建立“台账。（责任人：张一，办公室1号；完成时限：2024年6月底前）, 0.6, 0.6, -, 0.95",
            "建立台账。, 0.8, -, -, 0.6" })
    void each_part_is_told_as_sure_as_it_is_written(String text, double sure, Double owners, Double unit,
            double deadline) {
        Measure measure = read("某局整改方案\n一、作风方面\n（一）存在问题：督办不力。\n整改措施：\n1. " + text + "\n").items().getFirst()
                .measures().getFirst();
        assertThat(measure.confidence()).isEqualTo(new PlanPreview.Confidence(sure, owners, unit, deadline));
        assertThat(measure.source().confidence()).isEqualTo(measure.confidence().least());
    }

    @Test
    void two_lists_of_the_same_length_pair_by_number() {
        PlanPreview preview = read("""
                某局整改方案
                一、存在问题
                1. 学习不够。
                2. 作风不实。
                二、整改措施
                1. 制定计划。（责任人：张一，完成时限：2024年6月底前）
                2. 建立台账。（责任人：李二，完成时限：长期坚持）
                """);
        assertThat(preview.items()).extracting(Item::problem).containsExactly("学习不够。", "作风不实。");
        assertThat(preview.items().get(1).measures()).extracting(Measure::owners).containsExactly(List.of("李二"));
    }

    @Test
    void measures_inherit_what_stands_on_the_line_above_them() {
        PlanPreview preview = read("""
                某局整改方案
                一、担当作为方面
                牵头单位：办公室；配合单位：人事科、机关党委
                （一）制度修订滞后（完成时限：2024年6月底前）
                1. 修订议事规则。
                2. 修订接待办法。（完成时限：立行立改）
                """);
        List<Measure> measures = preview.items().getFirst().measures();
        assertThat(measures).allMatch(m -> m.leadUnits().equals(List.of("办公室"))
                && m.assistingUnits().equals(List.of("人事科", "机关党委")));
        assertThat(measures).extracting(m -> m.deadline().kind()).containsExactly(DeadlineKind.BY_DATE,
                DeadlineKind.IMMEDIATE);
    }

    @Test
    void a_problem_line_with_a_unit_and_no_measure_is_its_own_measure() {
        PlanPreview preview = read("某局整改方案\n一、有关问题\n（一）会议室漏水未修。责任单位：后勤科；完成时限：2024年3月底\n（二）灯具损坏。责任单位：后勤科；完成时限：立行立改\n");
        assertThat(preview.items()).hasSize(2);
        assertThat(preview.items().getFirst().measures()).extracting(Measure::text).containsExactly("会议室漏水未修。");
    }

    @Test
    void who_leads_and_who_assists_is_read_from_prose() {
        Metadata read = Metadata.extract("由办公室牵头负责，人事科、财务科配合，抓好落实。");
        assertThat(read.get(Label.LEAD_UNITS)).isEqualTo("办公室");
        assertThat(read.get(Label.ASSISTING_UNITS)).isEqualTo("人事科、财务科");
    }

    @Test
    void random_damage_gives_a_preview_or_says_why_not_and_nothing_else() {
        String text = "某局整改方案\n一、工作作风方面\n（一）存在问题：督办不力。\n整改措施：\n1.建立台账（责任人：张一（主任）；完成时限：2024年6月底前）\n2.通报[责任单位:办公室]\n|序号|整改措施|\n|1|x|\n";
        Random random = new Random(20240101);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder damaged = new StringBuilder(text);
            for (int hits = random.nextInt(12); hits >= 0; hits--) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.deleteCharAt(at);
                    case 1 -> damaged.insert(at, "（）()[]：:；一1.|\n#是由".charAt(random.nextInt(17)));
                    default -> damaged.setCharAt(at, text.charAt(random.nextInt(text.length())));
                }
            }
            try {
                assertThat(read(damaged.toString()).totals().measures()).isPositive();
            } catch (UnreadableDocument e) {
                assertThat(e.why().zh()).endsWith("。");
            }
        }
    }
}
