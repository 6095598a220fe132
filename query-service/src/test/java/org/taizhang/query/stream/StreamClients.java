package org.taizhang.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clients of streams, however many, on two threads. */
final class StreamClients implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpClient http = HttpClient.newBuilder().executor(threads).version(HttpClient.Version.HTTP_1_1)
            .build();
    private final List<Client> clients = new ArrayList<>();

    /** An event; the last has no name: the stream has ended. */
    record Event(String id, String name, @Nullable JsonNode data) {}

    Client connect(String address, String path, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).header("Authorization",
                "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        Client client = new Client();
        client.exchange = http.sendAsync(request.build(), answer -> {
            client.answer.complete(answer);
            return HttpResponse.BodySubscribers.fromLineSubscriber(client);
        });
        clients.add(client);
        return client;
    }

    @Override
    public void close() {
        clients.forEach(Client::disconnect);
        clients.clear();
    }

    static final class Client implements Flow.Subscriber<String> {

        private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
        private final StringBuilder plain = new StringBuilder();
        private final CompletableFuture<HttpResponse.ResponseInfo> answer = new CompletableFuture<>();
        private final CompletableFuture<String> ended = new CompletableFuture<>();
        private CompletableFuture<HttpResponse<Void>> exchange;
        private volatile Flow.@Nullable Subscription subscription;
        private String id = "";
        private String name = "";
        private @Nullable JsonNode data;

        /** The next event of this name; those before it are passed over. */
        Event await(String wanted) throws InterruptedException {
            return await(wanted, event -> true);
        }

        Event await(String wanted, Predicate<Event> which) throws InterruptedException {
            List<Event> passed = new ArrayList<>();
            while (true) {
                Event event = events.poll(StreamEdge.SOON.toMillis(), TimeUnit.MILLISECONDS);
                assertThat(event).as("no %s, but %s", wanted, passed).isNotNull();
                if (event.name().equals(wanted) && which.test(event)) {
                    return event;
                }
                assertThat(event.name()).as("ended instead of %s: %s", wanted, passed).isNotEmpty();
                passed.add(event);
            }
        }

        /** Rows with this item. */
        Event awaitItem(String item) throws InterruptedException {
            return await("rows", event -> event.data().get("items").findValuesAsString("itemId").contains(item));
        }

        void awaitEnd() throws InterruptedException {
            await("");
        }

        /** Everything that has come and was not waited for. */
        List<Event> come() {
            List<Event> come = new ArrayList<>();
            events.drainTo(come);
            return come;
        }

        HttpResponse.ResponseInfo answer() throws Exception {
            return answer.get(StreamEdge.SOON.toMillis(), TimeUnit.MILLISECONDS);
        }

        /** What was answered that is no stream. */
        JsonNode body() throws Exception {
            String body = ended.get(StreamEdge.SOON.toMillis(), TimeUnit.MILLISECONDS);
            return JSON.readTree(body);
        }

        void disconnect() {
            Flow.Subscription come = subscription;
            if (come != null) {
                come.cancel();
            }
            exchange.cancel(true);
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = JSON.readTree(line.substring(6));
            } else if (line.isEmpty() && !name.isEmpty()) {
                events.add(new Event(id, name, data));
                name = "";
                data = null;
            } else {
                plain.append(line);
            }
        }

        @Override
        public void onError(Throwable failure) {
            onComplete();
        }

        @Override
        public void onComplete() {
            events.add(new Event(id, "", null));
            ended.complete(plain.toString());
        }
    }
}
