package org.taizhang.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application on a port and a data folder of its own, as its users meet it: over HTTP. */
final class Instance implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final StandaloneApplication.Running running;
    private final String base;
    private String position = "";

    private Instance(StandaloneApplication.Running running, int port) {
        this.running = running;
        this.base = "http://localhost:" + port;
    }

    /** With the demonstration's people and plan. */
    static Instance start(Path data, String... arguments) throws IOException {
        String[] demo = Arrays.copyOf(arguments, arguments.length + 1);
        demo[arguments.length] = "--spring.profiles.active=demo";
        return startEmpty(data, demo);
    }

    /** As an office starts it: nobody is there but the first administrator. */
    static Instance startEmpty(Path data, String... arguments) throws IOException {
        int port;
        try (var socket = new java.net.ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--server.port=" + port;
        all[arguments.length + 1] = "--taizhang.url=http://localhost:" + port;
        return new Instance(StandaloneApplication.start(data, all), port);
    }

    /** An answer; {@code body} is a missing node where it is no JSON. */
    record Answer(int status, JsonNode body, byte[] bytes, HttpResponse<byte[]> response) {

        String text(String field) {
            return body.path(field).asString();
        }

        long version() {
            return body.path("version").asLong();
        }
    }

    String token(String account) {
        return new String(send(HttpRequest.newBuilder(URI.create(base + "/demo/token/" + account)).build()).body(),
                StandardCharsets.UTF_8);
    }

    Answer get(String account, String path) {
        return exchange(request(account, path).header("X-After-Position", position).GET());
    }

    Answer post(String account, String path, Object body, String... headers) {
        HttpRequest.Builder request = request(account, path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers
                        .ofString(body instanceof String s ? s : JSON.writeValueAsString(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        Answer answer = exchange(request);
        position = answer.status() < 300 ? answer.text("position") : position;
        return answer;
    }

    Answer put(String account, String path, byte[] content) {
        return exchange(request(account, path).PUT(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    Answer upload(String account, String path, String name, byte[] content) {
        return exchange(uploading(account, path, name, HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    HttpRequest.Builder uploading(String account, String path, String name, HttpRequest.BodyPublisher content) {
        String start = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
        return request(account, path).header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(start), content,
                        HttpRequest.BodyPublishers.ofString("\r\n--b--\r\n")));
    }

    Answer exchange(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = send(request.build());
        String type = response.headers().firstValue("Content-Type").orElse("");
        JsonNode body = type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
        return new Answer(response.statusCode(), body, response.body(), response);
    }

    HttpRequest.Builder request(String account, String path) {
        return bearing(token(account), path);
    }

    HttpRequest.Builder bearing(String token, String path) {
        return anonymous(path).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it is reached; the issuer of its tokens too. */
    String address() {
        return base;
    }

    ConfigurableApplicationContext context() {
        return running.context();
    }

    @Override
    public void close() {
        running.close();
    }

    static byte[] fixture(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources", name));
    }
}
