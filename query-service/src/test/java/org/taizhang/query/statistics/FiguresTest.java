package org.taizhang.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.api.authority.Role;
import org.taizhang.api.statistics.FigureKind;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.RichHistory;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class FiguresTest extends ReadEdge {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        RichHistory.tell(story);
        story.person("outsider", "外单位", Story.ROOT, Role.OWNER, null);
        projected();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plan", "unit", "aspect", "source", "owner", "month", "aspect,unit", "unit,owner" })
    void every_figure_has_exactly_the_rows_that_it_says(String by) throws Exception {
        JsonNode groups = read("office", "/statistics/groups?by=" + by).get("groups");
        assertThat(groups.size()).isPositive();
        long counted = 0;
        for (JsonNode group : groups) {
            for (boolean takenOver : List.of(false, true)) {
                JsonNode tally = group.get(takenOver ? "takenOver" : "tally");
                for (FigureKind kind : FigureKind.values()) {
                    JsonNode figure = tally.at("/figures/" + kind);
                    String filter = parameters(group, kind.ofItems()) + "&takenOver=" + takenOver + "&figure=" + kind;
                    long of = rows(filter, kind.ofItems());
                    assertThat(of).as(filter).isEqualTo(figure.get("denominator").asLong());
                    if (kind.isShare()) {
                        long numerator = figure.get("numerator").asLong();
                        assertThat(rows(filter + "&met=true", kind.ofItems())).as(filter).isEqualTo(numerator);
                        assertThat(rows(filter + "&met=false", kind.ofItems())).as(filter).isEqualTo(of - numerator);
                    }
                    counted += of;
                }
            }
        }
        assertThat(counted).isGreaterThan(20);
    }

    private static String parameters(JsonNode group, boolean ofItems) {
        return group.get(ofItems ? "items" : "measures").properties().stream()
                .map(each -> each.getKey() + "=" + each.getValue().asString()).collect(Collectors.joining("&"));
    }

    private long rows(String filter, boolean ofItems) throws Exception {
        JsonNode page = read("office", "/ledger?limit=500&" + filter);
        return page.get("rows").valueStream().map(row -> row.get("itemId").asString()
                + (ofItems ? "" : row.path("measureId").asString(""))).distinct().count();
    }

    @Test
    void a_unit_counts_what_those_below_it_count() throws Exception {
        JsonNode groups = read("office", "/statistics/groups?by=unit").get("groups");
        long all = read("office", "/statistics/groups").at("/groups/0/tally/items").asLong();
        assertThat(groups.valueStream().filter(group -> group.at("/keys/0/value").asString().equals("u-root"))
                .map(group -> group.at("/tally/items").asLong()).toList()).containsExactly(all);
    }

    @Test
    void a_trend_has_at_each_day_what_is_counted_for_that_day() throws Exception {
        LocalDate from = TODAY.minusDays(260);
        JsonNode points = read("office", "/statistics/trend?every=week&from=" + from + "&to=" + TODAY).get("points");
        assertThat(points).hasSize(38);
        int different = 0;
        JsonNode before = null;
        for (JsonNode point : points) {
            JsonNode counted = read("office", "/statistics/groups?on=" + point.get("day").asString()).at("/groups/0");
            for (FigureKind kind : List.of(FigureKind.ITEM_COMPLETION, FigureKind.CLOSURE,
                    FigureKind.MEASURE_COMPLETION, FigureKind.DUE_COMPLETION, FigureKind.PUNCTUALITY,
                    FigureKind.OVERDUE)) {
                for (String part : List.of("numerator", "denominator")) {
                    assertThat(point.at("/figures/" + kind + "/" + part).asLong())
                            .as(kind + " " + part + " on " + point.get("day"))
                            .isEqualTo(counted.at("/tally/figures/" + kind + "/" + part).asLong()
                                    + counted.at("/takenOver/figures/" + kind + "/" + part).asLong());
                }
            }
            for (Map.Entry<String, JsonNode> status : point.get("items").properties()) {
                assertThat(status.getValue().asLong()).as(status.getKey() + " on " + point.get("day"))
                        .isEqualTo(counted.at("/tally/byStatus/" + status.getKey()).asLong()
                                + counted.at("/takenOver/byStatus/" + status.getKey()).asLong());
            }
            different += before != null && !before.get("items").equals(point.get("items")) ? 1 : 0;
            before = point;
        }
        assertThat(different).isPositive();
        assertThat(points.valueStream().mapToLong(point -> point.at("/since/relapsed").asLong()).sum()).isEqualTo(1);
    }

    @Test
    void figures_of_a_day_that_were_told_too_early_are_restated() throws Exception {
        LocalDate day = Story.RAISED.plusDays(30);
        long position = positions.head();
        JsonNode restated = read("office", "/statistics/restatement?on=" + day + "&told=0");
        assertThat(restated.at("/told/tally/items").asLong()).isZero();
        assertThat(restated.at("/now/tally/items").asLong()).isPositive();
        assertThat(restated.get("changed").valueStream().map(JsonNode::asString)).contains("CLOSURE");
        assertThat(restated.at("/now/position").asLong()).isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource({"by=colour,400,MALFORMED", "by=unit&by=unit,400,TOO_MANY_DIMENSIONS",
            "by=unit&by=plan&by=month,400,TOO_MANY_DIMENSIONS", "met=true,400,FILTER_INVALID",
            "figure=PROGRESS&met=true,400,FILTER_INVALID", "figure=none,400,MALFORMED",
            "itemUnit=none,400,FILTER_INVALID", "asOf=2999-01-01,400,AS_OF_IN_FUTURE",
            "asOf=999999,400,AS_OF_IN_FUTURE", "asOf=2001-01-01,400,AS_OF_BEFORE_FIRST",
            "asOf=yesterday,400,AS_OF_MALFORMED", "asOf=2026-02-30,400,AS_OF_MALFORMED",
            "on=2999-01-01,400,ON_AFTER_AS_OF" })
    void what_cannot_be_meant_is_refused_by_name(String parameters, int status, String code) throws Exception {
        JsonNode refused = refused("office", "/statistics/groups?" + parameters, status, code);
        assertThat(refused.toString()).contains("\"" + parameters.substring(parameters.lastIndexOf('&') + 1)
                .replaceFirst("=.*", "") + "\"");
    }

    @ParameterizedTest
    @CsvSource({"from=2026-03-02&to=2026-03-01,RANGE_REVERSED",
            "from=2020-03-02&to=2026-03-01&every=day,TREND_TOO_LONG",
            "from=2998-12-01&to=2999-01-01,TREND_AFTER_AS_OF",
            "from=2026-03-01&to=2026-03-02&light=RED,FILTER_INVALID" })
    void a_trend_that_cannot_be_meant_is_refused(String parameters, String code) throws Exception {
        refused("office", "/statistics/trend?" + parameters, 400, code);
    }

    @Test
    void nobody_counts_what_they_may_not_see() throws Exception {
        assertThat(read("office", "/statistics/groups").at("/groups/0/tally/items").asLong()).isPositive();
        assertThat(read("outsider", "/statistics/groups").at("/groups/0/tally/items").asLong()).isZero();
        assertThat(read("outsider", "/statistics/groups?asOf=" + positions.head()).at("/groups/0/tally/items").asLong())
                .isZero();
        assertThat(read("outsider", "/statistics/spread").get("deadlines")).isEmpty();
        assertThat(
                read("outsider", "/statistics/trend?from=" + TODAY + "&to=" + TODAY).at("/points/0/measures").asLong())
                .isZero();
        for (String address : List.of("/statistics/groups?by=unit", "/statistics/spread",
                "/statistics/trend?from=2026-03-01&to=2026-03-02", "/statistics/restatement?on=" + TODAY)) {
            refused("sysadmin", address, 403, "NOT_ALLOWED");
        }
    }
}
