package org.taizhang.witness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import org.taizhang.log.CosigningKey;
import org.taizhang.log.VerifierKey;
import org.taizhang.log.WitnessRequest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A witness over HTTP: {@code POST /add-checkpoint}, {@code GET /<origin hash>/checkpoint}. */
public final class WitnessServer implements AutoCloseable {

    private static final Pattern CHECKPOINT = Pattern.compile("/([0-9a-f]{64})/checkpoint");

    private final HttpServer http;
    private final ExecutorService threads;
    private final WitnessState state;
    private final Witness witness;

    private WitnessServer(HttpServer http, WitnessState state, Witness witness) {
        this.http = http;
        this.state = state;
        this.witness = witness;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        http.createContext("/", this::handle);
        http.setExecutor(threads);
        http.start();
    }

    /**
     * Starts to answer. A folder that another witness uses or that cannot be read, and an address that is taken, are an
     * {@link IOException}.
     *
     * @param logs the keys of the logs that are witnessed; a log may have several
     */
    public static WitnessServer start(InetSocketAddress address, CosigningKey key, Path folder,
            Collection<VerifierKey> logs) throws IOException {
        // Seconds that a client may take to send its request and to read the answer, and how many there may be at once.
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        System.setProperty("jdk.httpserver.maxConnections", "200");
        var state = WitnessState.open(folder);
        try {
            for (var log : logs) {
                state.last(log.name());
            }
            return new WitnessServer(HttpServer.create(address, 0), state,
                    new Witness(key, logs, state, Clock.systemUTC()));
        } catch (IOException | RuntimeException failed) {
            state.close();
            throw failed;
        }
    }

    /** Where it answers. */
    public InetSocketAddress address() {
        return http.getAddress();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getRawPath();
        var checkpoint = CHECKPOINT.matcher(path);
        if (!path.equals("/add-checkpoint") && !checkpoint.matches()) {
            return Answer.text(Answer.NOT_FOUND, "nothing is here");
        }
        var method = path.equals("/add-checkpoint") ? "POST" : "GET";
        if (!exchange.getRequestMethod().equals(method)) {
            exchange.getResponseHeaders().set("Allow", method);
            return Answer.text(Answer.METHOD_NOT_ALLOWED, method + " only");
        }
        var body = exchange.getRequestBody().readNBytes(WitnessRequest.MAX_BYTES + 1);
        if (body.length > WitnessRequest.MAX_BYTES) {
            return Answer.text(Answer.TOO_LARGE, "more than " + WitnessRequest.MAX_BYTES + " bytes");
        }
        try {
            return method.equals("POST")
                    ? witness.addCheckpoint(body)
                    : witness.checkpoint(checkpoint.group(1)).map(Answer::ok)
                            .orElse(Answer.text(Answer.NOT_FOUND, "no checkpoint of this log was cosigned"));
        } catch (IOException | RuntimeException failed) {
            System.getLogger(WitnessServer.class.getName()).log(System.Logger.Level.ERROR, "not answered", failed);
            return Answer.text(Answer.FAILED, "the witness failed");
        }
    }

    @Override
    public void close() throws IOException {
        http.stop(0);
        threads.shutdown();
        state.close();
    }
}
