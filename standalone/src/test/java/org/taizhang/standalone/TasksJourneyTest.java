package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

/** The two sides agree: what the reading side tells somebody to do, the writing side lets that person do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasksJourneyTest {

    private static final List<String> PEOPLE = List.of("owner", "unithead", "office", "supervisor", "leader",
            "principal");

    private Instance app;
    private ItemWork work;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        app = Instance.start(data);
        work = new ItemWork(app, () -> LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    void an_item_is_closed_by_doing_what_the_tasks_say() {
        String item = work.raised("学习抓得不紧", "person-owner").text("id");
        List<String> done = new ArrayList<>();
        for (Optional<Task> next = next(item); next.isPresent() && done.size() < 20; next = next(item)) {
            next.get().perform(item);
            done.add(next.get().account() + " " + next.get().command());
        }
        assertThat(done).containsExactly("unithead ClaimItem", "owner ReportProgress", "office AcceptEvidence",
                "owner CompleteMeasure", "owner RecordRootCause", "owner RecordSameTypeCheck", "owner RequestClosure",
                "unithead ApproveClosureStep", "office ApproveClosureStep", "supervisor ApproveClosureStep",
                "supervisor CloseItem");
        assertThat(work.item(item).path("status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void an_extension_is_decided_by_whoever_has_the_task() {
        String item = work.claimed("台账不全", "person-owner");
        String measure = work.measuresOf(item).getFirst();
        work.ok("owner", "/api/v1/items/" + item + "/measures/" + measure + "/extensions",
                Map.of("newDate", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(90).toString(), "reason", "流标",
                        "progress", "过半"));
        Task task = tasks("leader", item).getFirst();
        assertThat(task.command()).isEqualTo("GrantExtension");
        task.perform(item);
        assertThat(tasks("leader", item)).isEmpty();
    }

    private Optional<Task> next(String item) {
        return PEOPLE.stream().flatMap(account -> tasks(account, item).stream()).findFirst();
    }

    private List<Task> tasks(String account, String item) {
        return app.get(account, "/api/v1/tasks?limit=500").body().path("tasks").valueStream()
                .filter(task -> task.path("itemId").asString().equals(item)).map(task -> new Task(account, task))
                .toList();
    }

    private final class Task {

        private final String account;
        private final JsonNode told;

        Task(String account, JsonNode told) {
            this.account = account;
            this.told = told;
        }

        String account() {
            return account;
        }

        String command() {
            return told.path("command").asString();
        }

        /** With the ids and the version that the task names. */
        void perform(String item) {
            String base = "/api/v1/items/" + item;
            String measure = told.path("measureId").asString();
            String[] seen = ItemWork.ifMatch(told.path("version").asLong());
            switch (command()) {
                case "ClaimItem" -> work.ok(account, base + "/claim", Map.of());
                case "ReportProgress" -> work.evidence(account, item, measure, "会议纪要");
                case "AcceptEvidence" -> work.ok(account,
                        base + "/evidence/" + told.path("evidenceId").asString() + "/accept", Map.of());
                case "CompleteMeasure" -> work.ok(account, base + "/measures/" + measure + "/complete",
                        work.completion());
                case "RecordRootCause" -> work.ok(account, base + "/cause", Map.of("text", "抓得不紧"));
                case "RecordSameTypeCheck" -> work.ok(account, base + "/same-type-check",
                        Map.of("found", false, "findings", "未发现"));
                case "RequestClosure" -> work.ok(account, base + "/closure", Map.of("text", "已整改到位"));
                case "ApproveClosureStep" -> work.ok(account, base + "/closure/approve",
                        work.step(item, told.at("/step/step").asString()), seen);
                case "CloseItem" -> work.ok(account, base + "/close", Map.of("text", "同意"), seen);
                case "GrantExtension" -> work.ok(account,
                        base + "/extensions/" + told.path("extensionId").asString() + "/grant", Map.of("text", "同意"),
                        seen);
                default -> throw new AssertionError("nobody said how to " + command());
            }
        }
    }
}
