package org.taizhang.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.ClosureReturned;
import org.taizhang.api.item.ItemId;
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
        ItemId returned = new ItemId("i-returned");
        story.tell("office", Story.raised(returned.value(), "ZG-2026-0900", Story.FINANCE));
        story.tell("owner", new ClosureRequested(returned, 1, List.of(ChainStep.OFFICE_REVIEW), true, List.of(), "已办"));
        story.tell("office", new ClosureReturned(returned, ChainStep.OFFICE_REVIEW, "再核"));
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

    @ParameterizedTest
    @ValueSource(booleans = {false, true })
    void every_number_of_a_spread_has_exactly_the_rows_that_it_says(boolean takenOver) throws Exception {
        for (int daysAgo : List.of(0, 100, 200)) {
            String asked = "takenOver=" + takenOver + "&on=" + TODAY.minusDays(daysAgo);
            JsonNode spread = read("office", "/statistics/spread?" + asked);
            for (Map.Entry<String, Boolean> each : Map
                    .of("ages", true, "firstRound", true, "slips", false, "returns", true).entrySet()) {
                long counted = 0;
                for (JsonNode bucket : spread.get(each.getKey())) {
                    hasRows(bucket.get("count"), asked, bucket.get("rows"), each.getValue());
                    counted += bucket.get("count").asLong();
                }
                // Whatever has a value is in one of the ranges.
                String kind = spread.at("/" + each.getKey() + "/0/rows/spread").asString();
                assertThat(rows(asked + "&spread=" + kind, each.getValue())).as(kind).isEqualTo(counted);
                assertThat(daysAgo > 0 || takenOver || counted > 0).as(kind).isTrue();
            }
            hasRows(spread.at("/cycle/items"), asked, spread.at("/cycle/rows"), true);
            for (JsonNode day : spread.get("deadlines")) {
                hasRows(day.get("measures"), asked, day.get("rows"), false);
            }
            assertThat(daysAgo > 0 || takenOver || spread.get("deadlines").size() > 1).isTrue();
        }
    }

    @Test
    void a_spread_tells_several_values_apart() throws Exception {
        JsonNode spread = read("office", "/statistics/spread");
        for (String of : List.of("slips", "returns")) {
            assertThat(spread.get(of).valueStream().filter(each -> each.get("count").asLong() > 0).count()).as(of)
                    .isGreaterThan(1);
        }
    }

    /** The measures themselves tell which deadlines passed with them open, the last of them maybe yesterday. */
    @Test
    void as_many_deadlines_were_missed_as_the_measures_say() throws Exception {
        long[] missed = new long[4];
        long open = 0;
        for (JsonNode row : read("office", "/ledger?limit=500").get("rows")) {
            if (row.has("measureId")) {
                JsonNode slips = read("auditor", "/items/" + row.get("itemId").asString() + "/measures/"
                        + row.get("measureId").asString() + "/promises").get("slips");
                missed[Math.min(3, slips.size())]++;
                open += slips.valueStream().filter(slip -> slip.path("until").asString("").isEmpty()).count();
            }
        }
        assertThat(open).isPositive();
        assertThat(read("office", "/statistics/spread").get("slips").valueStream()
                .map(each -> each.get("count").asLong())).containsExactly(missed[0], missed[1], missed[2], missed[3]);
    }

    private void hasRows(JsonNode number, String asked, JsonNode rows, boolean ofItems) throws Exception {
        String filter = asked + "&" + parameters(rows);
        assertThat(rows(filter, ofItems)).as(filter).isEqualTo(number.asLong());
    }

    private static String parameters(JsonNode group, boolean ofItems) {
        return parameters(group.get(ofItems ? "items" : "measures"));
    }

    private static String parameters(JsonNode rows) {
        return rows.properties().stream().flatMap(
                each -> (each.getValue().isArray() ? each.getValue().valueStream() : Stream.of(each.getValue()))
                        .map(value -> each.getKey() + "=" + value.asString()))
                .collect(Collectors.joining("&"));
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
        JsonNode trend = read("office", "/statistics/trend?every=week&from=" + from + "&to=" + TODAY);
        JsonNode points = trend.get("points");
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
            String on = "on=" + point.get("day").asString();
            hasRows(point.get("openMeasures"), on, trend.get("open"), false);
            hasRows(point.get("overdueMeasures"), on, trend.get("overdue"), false);
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
            "atLeast=1,400,FILTER_INVALID", "spread=DUE&atMost=1,400,FILTER_INVALID", "spread=none,400,MALFORMED",
            "spread=SLIPS&atMost=1&atLeast=2,400,FILTER_INVALID", "spread=SLIPS&atLeast=many,400,MALFORMED",
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
            "from=2026-03-01&to=2026-03-02&light=RED,FILTER_INVALID",
            "from=2026-03-01&to=2026-03-02&spread=AGE,FILTER_INVALID" })
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
