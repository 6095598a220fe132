package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks one witness for cosignatures (C2SP tlog-witness) over HTTP. Signatures by keys that are not believed are left
 * out. May be used by several threads.
 */
public final class WitnessClient implements AutoCloseable {

    private static final int MAX_ANSWER = 100_000;
    private static final int MAX_REASON = 200;
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final HttpClient http;
    private final URI addCheckpoint;
    private final List<CosignerKey> keys;
    private final Duration timeout;

    /**
     * @param submissionPrefix the witness's URL, without {@code /add-checkpoint}
     * @param keys of the witness, that are believed
     * @param timeout of a whole request
     */
    public WitnessClient(String submissionPrefix, Collection<CosignerKey> keys, Duration timeout) {
        this.addCheckpoint = URI.create(submissionPrefix.replaceFirst("/+$", "") + "/add-checkpoint");
        this.keys = List.copyOf(keys);
        this.timeout = timeout;
        this.http = HttpClient.newBuilder().connectTimeout(timeout).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** Asks; an {@link IOException} where the witness cannot be reached or does not answer in time. */
    public WitnessAnswer ask(WitnessRequest request) throws IOException, InterruptedException {
        var response = send(HttpRequest.newBuilder(addCheckpoint).timeout(timeout)
                .POST(BodyPublishers.ofByteArray(request.bytes())).build());
        var body = new String(response.body(), UTF_8);
        return switch (response.statusCode()) {
            case OK -> cosigned(request.note(), body);
            case CONFLICT -> atAnotherSize(body);
            default -> refused(response.statusCode(), body);
        };
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        var sent = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER));
        try {
            // A request's own timeout ends with the headers of the answer.
            return sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new IOException("the witness at " + addCheckpoint + " cannot be reached", failed.getCause());
        } catch (TimeoutException late) {
            throw new IOException("the witness at " + addCheckpoint + " does not answer", late);
        } finally {
            sent.cancel(true);
        }
    }

    private WitnessAnswer cosigned(SignedNote note, String body) {
        var signatures = new ArrayList<NoteSignature>();
        try {
            for (var line : body.lines().toList()) {
                var signature = NoteSignature.parse(line);
                for (var key : keys) {
                    if (signature.names(key) && key.cosigned(note.with(signature)).isPresent()) {
                        signatures.add(signature);
                    }
                }
            }
        } catch (InvalidNote invalid) {
            return new WitnessAnswer.Refused(OK, String.valueOf(invalid.getMessage()));
        }
        return signatures.isEmpty()
                ? new WitnessAnswer.Refused(OK, "no cosignature by a key that is believed")
                : new WitnessAnswer.Cosigned(signatures);
    }

    private static WitnessAnswer atAnotherSize(String body) {
        var size = body.endsWith("\n") ? Decimal.parse(body.substring(0, body.length() - 1)) : -1;
        return size < 0 ? refused(CONFLICT, body) : new WitnessAnswer.AtAnotherSize(size);
    }

    private static WitnessAnswer refused(int status, String body) {
        var line = body.lines().findFirst().orElse("").replaceAll("[^ -~]", "?");
        return new WitnessAnswer.Refused(status, line.substring(0, Math.min(line.length(), MAX_REASON)));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
