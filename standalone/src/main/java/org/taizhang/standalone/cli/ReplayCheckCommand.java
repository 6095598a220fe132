package org.taizhang.standalone.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.taizhang.api.audit.RowDifference;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./taizhang replay-check}: has every row made anew from the events and compared with the live one. Ends with 0
 * when nothing differs, with 1 when something does, and with 2 when nothing was compared.
 */
public final class ReplayCheckCommand {

    private static final int FAILED = 2;
    private static final long POLL_MILLIS = 500;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private final URI address;
    private final String token;

    private ReplayCheckCommand(String address, String token) {
        this.address = URI.create(address + "/api/v1/audit/replay-check");
        this.token = token;
    }

    /** @param arguments address, token, JSON (0 or 1) */
    public static void main(String[] arguments) throws InterruptedException {
        ReplayCheckCommand command = new ReplayCheckCommand(arguments[0], arguments[1]);
        int status;
        try {
            status = command.run(arguments[2].equals("1"));
        } catch (IOException e) {
            command.progress.println("程序没有应答 · the program does not answer: " + e);
            status = FAILED;
        }
        System.exit(status);
    }

    private int run(boolean asJson) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request().POST(HttpRequest.BodyPublishers.noBody()));
        while (answer.statusCode() / 100 == 2) {
            JsonNode state = json.readTree(answer.body());
            if (!state.path("state").asString().equals("RUNNING")) {
                progress.println();
                return report(state, asJson);
            }
            progress.printf("\r正在重放 · replaying: %d / %d ", state.path("done").asLong(),
                    state.path("total").asLong());
            Thread.sleep(POLL_MILLIS);
            answer = send(request().GET());
        }
        JsonNode problem = answer.body().isBlank() ? json.createObjectNode() : json.readTree(answer.body());
        progress.printf("%d %s  %s%n", answer.statusCode(), problem.path("code").asString(""),
                problem.path("detail").asString(""));
        return FAILED;
    }

    private int report(JsonNode found, boolean asJson) {
        long differences = found.path("differenceCount").asLong();
        boolean finished = found.path("state").asString().equals("FINISHED");
        if (asJson) {
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(found));
        } else if (finished) {
            print(found, differences);
        } else {
            out.println("重放核对没有完成 · the replay check has failed: " + found.path("error").asString(""));
        }
        return !finished ? FAILED : differences == 0 ? 0 : 1;
    }

    private void print(JsonNode found, long differences) {
        out.printf("重放核对：%s 个事件 · replay check: %s events%n", found.path("total").asString(),
                found.path("total").asString());
        out.printf("%-22s %10s %10s %10s%n", "表 · table", "现有 · live", "重放 · replayed", "不符 · differences");
        found.path("tables").forEach(table -> out.printf("%-22s %10d %10d %10d%n", table.path("table").asString(),
                table.path("liveRows").asLong(), table.path("replayedRows").asLong(),
                table.path("differences").asLong()));
        found.path("differences").forEach(this::print);
        if (differences > found.path("differences").size()) {
            out.printf("…… 只列出前 %d 处 · only the first %d are listed%n", found.path("differences").size(),
                    found.path("differences").size());
        }
        found.path("notHandled").forEach(stream -> out.printf("未能重放 · could not be replayed: %s  %s%n",
                stream.path("streamId").asString(), stream.path("reason").asString()));
        if (found.path("deadLetters").asLong() > 0) {
            out.printf("另有 %d 个事件在死信队列中 · %d events wait among the dead letters%n",
                    found.path("deadLetters").asLong(), found.path("deadLetters").asLong());
        }
        out.println(differences == 0
                ? "每一行都与事件相符。 · Every row is what the events make."
                : "共 " + differences + " 处与事件不符。 · " + differences + " differences.");
    }

    private void print(JsonNode difference) {
        RowDifference.Kind kind = RowDifference.Kind.valueOf(difference.path("kind").asString());
        out.printf("%s %s  %s：%s · %s%n", difference.path("table").asString(), difference.path("key").asString(),
                difference.path("column").asString(""), kind.zh(), kind.en());
        out.printf("    现有 · live:     %s%n", difference.path("live").asString("—"));
        out.printf("    重放 · replayed: %s%n", difference.path("replayed").asString("—"));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
