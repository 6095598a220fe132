package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.RichHistory;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class FacetsTest extends ReadEdge {

    private static final int ASPECTS = 60;
    private static final List<String> FACETS = List.of("plan", "status", "light", "aspect", "unit", "source",
            "deadlineKind", "overdue", "takenOver", "hasEvidence");

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        RichHistory.tell(story);
        for (int i = 0; i < ASPECTS; i++) {
            story.tell("office", new ProblemRaised(new ItemId("a-" + i), "ZG-2030-" + i, Place.OUTSIDE_PLANS,
                    new Problem(Subject.TEAM, null, "方面" + i, ProblemSource.of(SourceKind.AUDIT), "问题", "问题。", false,
                            List.of(), null, Map.of()),
                    i % 2 == 0 ? Story.OFFICE : Story.FINANCE, Story.RAISED, true));
        }
        story.tell("office", new ProblemRaised(new ItemId("i-secret"), "ZG-2031-1", Place.OUTSIDE_PLANS,
                new Problem(Subject.INDIVIDUAL, Story.person("owner2"), "廉洁自律",
                        ProblemSource.of(SourceKind.PETITION), "个人问题", "个人问题。", false, List.of(), null, Map.of()),
                Story.FINANCE, Story.RAISED, true));
        story.tell("office", Story.measure("i-secret", "m-secret", Deadline.byDate(LocalDate.of(2026, 4, 1)), "owner"));
        projected();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "status=CLOSED", "status=WITHDRAWN&status=MERGED&status=CLOSED", "light=RED&light=NONE",
            "unit=u-finance", "aspect=方面7", "overdue=true", "takenOver=false&hasEvidence=false",
            "deadlineKind=BY_DATE&source=SELF_CHECK", "q=问题", "owner=p-owner", "dueFrom=2026-01-01",
            "plan=plan-1&status=IN_PROGRESS&light=RED&aspect=理论学习&unit=u-finance&source=SELF_CHECK&deadlineKind=BY_DATE&overdue=true&takenOver=false&hasEvidence=false" })
    void each_value_has_as_many_rows_as_the_ledger_has_with_it(String filter) throws Exception {
        for (String account : List.of("office", "unithead", "owner", "owner2", "leader", "auditor")) {
            JsonNode facets = read(account, "/ledger/facets?" + filter);
            for (String facet : FACETS) {
                String others = Stream.of(filter.split("&"))
                        .filter(each -> !each.isEmpty() && !each.startsWith(facet + "="))
                        .map(each -> each + "&").collect(Collectors.joining());
                for (JsonNode value : facets.get(facet).get("values")) {
                    String address = "/ledger?" + others + facet + "=" + value.get("value").asString();
                    assertThat(read(account, address).get("total").asLong()).as(account + " " + address)
                            .isEqualTo(value.get("rows").asLong()).isPositive();
                }
            }
        }
    }

    @Test
    void no_value_that_rows_have_is_left_out() throws Exception {
        JsonNode facets = read("office", "/ledger/facets");
        for (String facet : List.of("light", "overdue", "takenOver", "hasEvidence", "source")) {
            assertThat(
                    facets.get(facet).get("values").valueStream().mapToLong(value -> value.get("rows").asLong()).sum())
                    .as(facet).isEqualTo(read("office", "/ledger").get("total").asLong());
        }
        assertThat(names(facets, "light")).contains("RED", "NONE");
        assertThat(names(facets, "unit")).contains("u-root", "u-office", "u-finance");
        assertThat(names(facets, "status")).contains("CLOSED");
    }

    @Test
    void plans_and_units_have_names() throws Exception {
        JsonNode facets = read("office", "/ledger/facets");
        assertThat(facets.get("unit").get("values").valueStream().map(value -> value.get("name").asString()))
                .contains("财务处");
        assertThat(facets.get("plan").get("values")).isNotEmpty()
                .allSatisfy(value -> assertThat(value.get("name").asString())
                        .isNotEqualTo(value.get("value").asString()).isNotBlank());
        assertThat(facets.get("status").get("values").get(0).has("name")).isFalse();
    }

    @Test
    void of_many_values_the_rest_is_summed_up() throws Exception {
        JsonNode aspects = read("office", "/ledger/facets?source=AUDIT&q=ZG-2030").get("aspect");
        assertThat(aspects.get("values")).hasSize(50);
        assertThat(aspects.get("otherValues").asInt()).isEqualTo(10);
        assertThat(aspects.get("otherRows").asLong()).isEqualTo(10);
    }

    @Test
    void what_somebody_may_not_see_shows_in_no_count() throws Exception {
        assertThat(names(read("office", "/ledger/facets"), "source")).contains("PETITION");
        assertThat(names(read("unithead", "/ledger/facets"), "source")).isNotEmpty().doesNotContain("PETITION");
        assertThat(names(read("owner", "/ledger/facets"), "source")).doesNotContain("PETITION");
        assertThat(names(read("owner2", "/ledger/facets"), "source")).contains("PETITION");
        assertThat(read("unithead", "/ledger/facets?q=个人问题").get("status").get("values")).isEmpty();
        refused("sysadmin", "/ledger/facets", 403, "NOT_ALLOWED");
    }

    @Test
    void bad_parameters_are_refused_as_by_the_ledger() throws Exception {
        refused("office", "/ledger/facets?colour=red", 400, "FILTER_INVALID");
        refused("office", "/ledger/facets?unit=u-nobody", 400, "FILTER_INVALID");
        refused("office", "/ledger/facets?sort=number", 400, "FILTER_INVALID");
        refused("office", "/ledger/facets?light=BLUE", 400, "MALFORMED");
    }

    private static List<String> names(JsonNode facets, String facet) {
        return facets.get(facet).get("values").valueStream().map(value -> value.get("value").asString()).toList();
    }
}
