package org.taizhang.standalone.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./taizhang import FILE}: shows the preview of a document as a table, and imports it if asked to. */
public final class ImportCommand {

    private static final String BOUNDARY = "----taizhang-import";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final String base;
    private final String token;

    private ImportCommand(String address, String token) {
        this.base = address + "/api/v1";
        this.token = token;
    }

    /** @param arguments address, token, file, confirm (0 or 1), JSON (0 or 1) */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ImportCommand command = new ImportCommand(arguments[0], arguments[1]);
        System.exit(command.run(Path.of(arguments[2]), arguments[3].equals("1"), arguments[4].equals("1")));
    }

    private int run(Path file, boolean confirm, boolean asJson) throws IOException, InterruptedException {
        HttpResponse<String> preview = send(request("/plans/imports/preview")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(file))).build());
        if (preview.statusCode() != 200) {
            return problem(preview);
        }
        JsonNode document = json.readTree(preview.body());
        if (asJson) {
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(document));
        } else {
            new PreviewTable(out).print(document);
        }
        return confirm ? confirm(preview.body()) : 0;
    }

    private int confirm(String preview) throws IOException, InterruptedException {
        HttpResponse<String> accepted = send(request("/plans/imports").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(preview)).build());
        if (accepted.statusCode() != 202) {
            return problem(accepted);
        }
        JsonNode answer = json.readTree(accepted.body());
        String progress = "/plans/imports/" + answer.path("id").asString();
        for (int tries = 0; tries < 600; tries++) {
            HttpResponse<String> now = send(request(progress)
                    .header("X-After-Position", answer.path("position").asString()).GET().build());
            JsonNode state = json.readTree(now.body());
            if (now.statusCode() == 200 && !state.path("status").asString().equals("RUNNING")) {
                out.printf("已导入 · imported: %s/%s    方案 · plan: %s%n", state.path("created").asString(),
                        state.path("total").asString(), answer.path("planId").asString());
                state.path("failed").forEach(row -> out.printf("  未导入 · failed: %s  %s%n", row.path("path").asString(),
                        row.path("code").asString()));
                return state.path("failed").isEmpty() ? 0 : 1;
            }
            Thread.sleep(200);
        }
        out.println("导入仍在进行 · the import is still under way: " + answer.path("id").asString());
        return 1;
    }

    private int problem(HttpResponse<String> response) {
        JsonNode problem = response.body().isBlank() ? json.createObjectNode() : json.readTree(response.body());
        out.printf("%d %s  %s%n", response.statusCode(), problem.path("code").asString(""),
                problem.path("detail").asString(""));
        problem.path("errors").forEach(error -> out.printf("  %s  %s%n", error.path("field").asString(),
                error.path("message").asString()));
        return 1;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private static byte[] multipart(Path file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.getFileName().toString().replace('"', '_') + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        Files.copy(file, body);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
