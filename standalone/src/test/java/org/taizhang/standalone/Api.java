package org.taizhang.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product as programs meet it: over HTTP, in one JVM or in several. */
abstract class Api implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    /** One for each account: signing takes longer than most requests. */
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private String position = "";

    /** An answer; {@code body} is a missing node where it is no JSON. */
    record Answer(int status, JsonNode body, byte[] bytes, HttpResponse<byte[]> response) {

        String text(String field) {
            return body.path(field).asString();
        }

        long version() {
            return body.path("version").asLong();
        }
    }

    abstract String token(String account);

    /** The id of a person or unit that the demonstration knows by this one. */
    abstract String id(String demonstration);

    /** Where a request of this method is answered. */
    abstract String address(String method);

    /** The next reads show at least what was known at this position. */
    void after(String position) {
        this.position = position;
    }

    Answer get(String account, String path) {
        HttpRequest.Builder request = request(account, path).GET();
        return exchange(position.isEmpty() ? request : request.header("X-After-Position", position));
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
        HttpRequest built = request.build();
        URI target = URI.create(address(built.method()) + built.uri().getRawPath()
                + (built.uri().getRawQuery() == null ? "" : "?" + built.uri().getRawQuery()));
        HttpResponse<byte[]> response = send(HttpRequest.newBuilder(built, (name, value) -> true).uri(target).build());
        String type = response.headers().firstValue("Content-Type").orElse("");
        JsonNode body = type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
        return new Answer(response.statusCode(), body, response.body(), response);
    }

    HttpRequest.Builder request(String account, String path) {
        return bearing(tokens.computeIfAbsent(account, this::token), path);
    }

    HttpRequest.Builder bearing(String token, String path) {
        return anonymous(path).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost" + path));
    }

    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public abstract void close();

    static byte[] fixture(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources", name));
    }
}
