package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.standalone.Api.Answer;

import tools.jackson.databind.JsonNode;

/** Many items given to somebody else at once, while the power goes. */
class BulkJourneyTest {

    /** Several times what the process does at once: there is a middle to be cut off in. */
    private static final int ITEMS = 240;
    private static final int CLAIMED = 3;
    private static final int WITHDRAWN = ITEMS - 3;

    private record Raised(String id, long version) {

        Map<String, Object> target() {
            return Map.of("itemId", id, "version", version);
        }
    }

    private static ItemWork work(Program program) {
        return new ItemWork(program, () -> LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    private static Map<String, Object> assign(List<Raised> items) {
        return Map.of("targets", items.stream().map(Raised::target).toList(), "reason", "人员调整。", "owners",
                List.of("person-owner2"));
    }

    @Test
    void a_job_that_the_power_cut_off_goes_on_and_does_everything_once(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        List<Raised> items;
        String job;
        String position;
        try (Program program = Program.start(data)) {
            items = raised(program);
            aDryRunTellsThreeGroups(program, items);
            Answer started = work(program).ok("office", "/api/v1/bulk/assign", assign(items), "Idempotency-Key", "job");
            job = "/api/v1/bulk/" + started.text("id");
            position = started.text("position");
            JsonNode[] seen = {null };
            program.await(() -> {
                seen[0] = program.get("office", job(started)).body();
                return seen[0].path("done").asInt() > 0;
            });
            program.kill();
            assertThat(seen[0].path("status").asString()).isEqualTo("RUNNING");
            assertThat(seen[0].path("done").asInt()).as("cut off in the middle").isLessThan(ITEMS - 2);
        }
        try (Program program = Program.start(data)) {
            program.after(position);
            ItemWork work = work(program);
            JsonNode ended = work.eventually("office", job, "/status", "COMPLETED");
            assertThat(ended.path("total").asInt()).isEqualTo(ITEMS);
            assertThat(ended.path("done").asInt()).isEqualTo(ITEMS - 2);
            assertThat(ended.path("outcomes").valueStream().map(outcome -> outcome.path("itemId").asString() + " "
                    + outcome.path("result").asString() + " " + outcome.path("code").asString()))
                    .containsExactly(items.get(CLAIMED).id() + " CONFLICT STALE_VERSION",
                            items.get(WITHDRAWN).id() + " SKIPPED ITEM_WITHDRAWN");
            for (int number = 0; number < ITEMS; number++) {
                assertThat(reassigned(work, items.get(number))).as("item " + number)
                        .hasSize(number == CLAIMED || number == WITHDRAWN ? 0 : 1)
                        .allMatch(event -> event.at("/actor/name").asString().equals("周敏"));
            }
            Answer again = work.ok("office", "/api/v1/bulk/assign", assign(items), "Idempotency-Key", "job");
            assertThat(job).as("asked for again under its key, it is the same job").endsWith("/" + again.text("id"));
            work.refused("office", job + "/stop", Map.of("reason", "不再需要。"), 409, "BULK_ENDED");
        }
    }

    /** One is claimed since it was seen, one is withdrawn. */
    private static List<Raised> raised(Program program) {
        ItemWork work = work(program);
        // Who withdraws is not who raised it, and is known to be of the office by then.
        work.ok("secadmin", "/api/v1/people/person-auditor/roles", Map.of("role", "OFFICE"));
        List<Raised> items = new ArrayList<>();
        for (int number = 0; number < ITEMS; number++) {
            Answer raised = work.raised("第" + number + "个问题。", "person-owner");
            items.add(new Raised(raised.text("id"), raised.version()));
        }
        work.ok("unithead", "/api/v1/items/" + items.get(CLAIMED).id() + "/claim", Map.of());
        Raised raised = items.get(WITHDRAWN);
        Answer withdrawn = work.ok("auditor", "/api/v1/items/" + raised.id() + "/withdraw", Map.of("reason", "重复登记。"),
                ItemWork.ifMatch(raised.version()));
        items.set(WITHDRAWN, new Raised(raised.id(), withdrawn.version()));
        return items;
    }

    private static void aDryRunTellsThreeGroups(Program program, List<Raised> items) {
        JsonNode preview = work(program).ok("office", "/api/v1/bulk/assign?dryRun=true", assign(items)).body();
        assertThat(preview.path("possible").size()).isEqualTo(ITEMS - 2);
        assertThat(preview.path("conflicts").findValuesAsString("itemId")).containsExactly(items.get(CLAIMED).id());
        assertThat(preview.path("skipped").findValuesAsString("itemId")).containsExactly(items.get(WITHDRAWN).id());
        assertThat(preview.path("skipped").findValuesAsString("code")).containsExactly("ITEM_WITHDRAWN");
        assertThat(reassigned(work(program), items.getFirst())).as("nothing has been done").isEmpty();
    }

    private static String job(Answer started) {
        return "/api/v1/bulk/" + started.text("id");
    }

    private static List<JsonNode> reassigned(ItemWork work, Raised item) {
        return work.history(item.id()).stream()
                .filter(event -> event.path("type").asString().equals("item.MeasureReassigned")).toList();
    }
}
