package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.standalone.Api.Answer;
import org.taizhang.standalone.demo.MovableClock;

import tools.jackson.databind.JsonNode;

/** Two people saw the same and act at the same moment: one of them was first, and the other one is told so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacingClientsJourneyTest {

    private static final int TIMES = 5;

    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();

    private Instance app;
    private ItemWork work;

    /** One of the two. */
    private record Client(String account, String path, Object body) {}

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        app = Instance.start(data);
        work = new ItemWork(app, app.context().getBean(MovableClock.class)::today);
        // For every act there are two who may.
        role("person-leader", Map.of("role", "UNIT_HEAD", "unit", ItemWork.UNIT));
        role("person-unithead", Map.of("role", "LEAD_LEADER"));
        role("person-auditor", Map.of("role", "OFFICE"));
        role("person-supervisor", Map.of("role", "PRINCIPAL"));
        work.eventually("supervisor", "/api/v1/me", "/roles/1/role", "PRINCIPAL");
    }

    @AfterAll
    void stop() {
        clients.close();
        app.close();
    }

    @Test
    void one_claims_an_item() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            Answer raised = work.raised("问题。", "person-owner");
            String claim = "/api/v1/items/" + raised.text("id") + "/claim";
            oneWins(raised.version(), new Client("unithead", claim, Map.of()), new Client("leader", claim, Map.of()));
            assertThat(told(raised.text("id"), "item.ItemClaimed")).isEqualTo(1);
        }
    }

    @Test
    void without_a_version_the_second_claim_is_refused_by_the_rule() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            String item = work.raised("问题。", "person-owner").text("id");
            String claim = "/api/v1/items/" + item + "/claim";
            List<Answer> answers = atOnce(() -> app.post("unithead", claim, Map.of()),
                    () -> app.post("leader", claim, Map.of()));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(loser(answers).text("code")).isEqualTo("ITEM_ALREADY_CLAIMED");
            assertThat(told(item, "item.ItemClaimed")).isEqualTo(1);
        }
    }

    @Test
    void the_same_request_twice_at_once_is_done_once_and_answered_alike() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            String item = work.claimed("问题。", "person-owner");
            String progress = measure(item) + "/progress";
            Map<String, Object> body = work.progress(30);
            Callable<Answer> report = () -> app.post("owner", progress, body, "Idempotency-Key", "once");
            List<Answer> answers = atOnce(report, report);
            assertThat(answers).extracting(Answer::status).containsExactly(200, 200);
            assertThat(answers.getFirst().version()).isEqualTo(answers.getLast().version());
            assertThat(told(item, "item.ProgressReported")).isEqualTo(1);
        }
    }

    @Test
    void one_decides_on_evidence() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            String item = work.claimed("问题。", "person-owner");
            String evidence = "/api/v1/items/" + item + "/evidence/"
                    + work.evidence("owner", item, work.measuresOf(item).getFirst(), "照片" + time);
            oneWins(work.item(item).path("version").asLong(), new Client("office", evidence + "/accept", Map.of()),
                    new Client("supervisor", evidence + "/return", Map.of("reason", "看不清。")));
            assertThat(told(item, "item.EvidenceAccepted") + told(item, "item.EvidenceReturned")).isEqualTo(1);
        }
    }

    @Test
    void one_approves_a_step_of_closing() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            String item = work.claimed("问题。", "person-owner");
            String evidence = work.evidence("owner", item, work.measuresOf(item).getFirst(), "台账" + time);
            work.ok("supervisor", "/api/v1/items/" + item + "/evidence/" + evidence + "/accept", Map.of());
            work.ok("owner", measure(item) + "/complete", work.completion());
            Answer last = work.ok("owner", "/api/v1/items/" + item + "/closure", Map.of("text", "申请销号。"));
            String approve = "/api/v1/items/" + item + "/closure/approve";
            Object unit = work.step(item, "UNIT_APPROVAL");
            Answer approved = oneWins(last.version(), new Client("unithead", approve, unit),
                    new Client("leader", approve, unit));
            Object review = work.step(item, "OFFICE_REVIEW");
            oneWins(approved.version(), new Client("office", approve, review),
                    new Client("auditor", "/api/v1/items/" + item + "/closure/return", Map.of("reason", "材料不全。")));
            assertThat(told(item, "item.ClosureStepApproved") + told(item, "item.ClosureReturned")).isEqualTo(2);
        }
    }

    @Test
    void one_decides_on_an_extension() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            String item = work.claimed("问题。", "person-owner");
            work.ok("unithead", measure(item) + "/reassign", Map.of("owners", List.of("person-owner"), "leadLeaders",
                    List.of("person-leader", "person-unithead"), "responsibleUnit", ItemWork.UNIT, "reason", "共同牵头。"));
            Answer requested = work.ok("owner", measure(item) + "/extensions", Map.of("newDate", newDate(item),
                    "reason", "汛期推迟。", "progress", "过半。"));
            String extension = "/api/v1/items/" + item + "/extensions/" + app.get("owner", measure(item) + "/promises")
                    .body().at("/extensions/0/id").asString();
            oneWins(requested.version(), new Client("leader", extension + "/grant", Map.of("text", "情况属实。")),
                    new Client("unithead", extension + "/decline", Map.of("reason", "理由不足。")));
            assertThat(told(item, "item.ExtensionGranted") + told(item, "item.ExtensionDeclined")).isEqualTo(1);
        }
    }

    @Test
    void one_decides_on_a_plan() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            String plan = work.ok("office", "/api/v1/plans", Map.of("title", "整改方案" + time)).text("id");
            work.ok("office", "/api/v1/items", Map.of("planId", plan, "responsibleUnit", ItemWork.UNIT, "problem",
                    Map.of("subject", "TEAM", "source", Map.of("kind", "SELF_CHECK"), "text", "问题。"), "measures",
                    List.of(work.measure("措施。", "person-owner"))));
            Answer submitted = work.ok("office", "/api/v1/plans/" + plan + "/submit", Map.of());
            oneWins(submitted.version(),
                    new Client("principal", "/api/v1/plans/" + plan + "/approve", Map.of("text", "同意。")),
                    new Client("supervisor", "/api/v1/plans/" + plan + "/return", Map.of("reason", "再作修改。")));
        }
    }

    /** Both saw this version. */
    private Answer oneWins(long version, Client one, Client other) throws Exception {
        List<Answer> answers = atOnce(() -> sent(one, version), () -> sent(other, version));
        assertThat(answers).as(one.path() + " " + answers).extracting(Answer::status).containsExactlyInAnyOrder(200,
                412);
        Answer winner = answers.stream().filter(answer -> answer.status() == 200).findFirst().orElseThrow();
        Answer loser = loser(answers);
        assertThat(loser.text("code")).isEqualTo("STALE_VERSION");
        assertThat(winner.version()).isGreaterThan(version);
        assertThat(loser.body().path("currentVersion").asLong()).as("what to read and act on anew")
                .isEqualTo(winner.version());
        return winner;
    }

    private static Answer loser(List<Answer> answers) {
        return answers.stream().filter(answer -> answer.status() != 200).findFirst().orElseThrow();
    }

    private Answer sent(Client client, long version) {
        return app.post(client.account(), client.path(), client.body(), ItemWork.ifMatch(version));
    }

    private List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Answer>> running = Stream.of(one, other).map(client -> clients.submit(() -> {
            start.await();
            return client.call();
        })).toList();
        return List.of(running.getFirst().get(), running.getLast().get());
    }

    private void role(String person, Map<String, Object> role) {
        work.ok("secadmin", "/api/v1/people/" + person + "/roles", role);
    }

    private String measure(String item) {
        return "/api/v1/items/" + item + "/measures/" + work.measuresOf(item).getFirst();
    }

    private String newDate(String item) {
        JsonNode deadline = work.item(item).at("/measures/0/deadline/date");
        return java.time.LocalDate.parse(deadline.asString()).plusDays(30).toString();
    }

    private long told(String item, String event) {
        return work.history(item).stream().filter(each -> each.path("type").asString().equals(event)).count();
    }
}
