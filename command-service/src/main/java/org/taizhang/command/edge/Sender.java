package org.taizhang.command.edge;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.taizhang.api.Command;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.DerivedId;
import org.taizhang.api.Digests;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.command.authority.Permissions;
import org.taizhang.runtime.position.Positions;

import tools.jackson.databind.json.JsonMapper;

/**
 * One request on its way to become a command: who calls, and the headers that decide how it is sent. Endpoints take
 * it as a parameter.
 */
public final class Sender {

    private final CommandDispatch dispatch;
    private final Positions positions;
    private final JsonMapper json;
    private final Request request;

    /**
     * What the request carries besides its body.
     *
     * @param target method and path, part of what an idempotency key stands for
     * @param key {@code Idempotency-Key}
     * @param expectedVersion {@code If-Match}
     */
    record Request(Caller caller, String target, @Nullable String key, @Nullable Long expectedVersion,
            @Nullable String trace) {}

    Sender(CommandDispatch dispatch, Positions positions, JsonMapper json, Request request) {
        this.dispatch = dispatch;
        this.positions = positions;
        this.json = json;
        this.request = request;
    }

    public Caller caller() {
        return request.caller();
    }

    /** An identifier for what this request creates: a retry with the same key gets the same one. */
    public String newId(String kind) {
        String key = boundKey();
        return key == null ? NewId.at(System.currentTimeMillis()) : DerivedId.of(kind, key);
    }

    /** The version the client saw. */
    public long seenVersion() {
        Long seen = request.expectedVersion();
        if (seen == null) {
            throw new Refusal(EdgeRefusal.IF_MATCH_REQUIRED);
        }
        return seen;
    }

    /** Sends; {@code If-Match} is honoured where it was given. */
    public ResponseEntity<Answer> send(Command command, @Nullable Object body) {
        return answer(dispatched(command, body, request.expectedVersion()), HttpStatus.OK);
    }

    /** Sends what approves, closes or amends: {@code If-Match} is required. */
    public ResponseEntity<Answer> sendMatching(Command command, @Nullable Object body) {
        seenVersion();
        return send(command, body);
    }

    /** Sends what creates: there is nothing yet that {@code If-Match} could name. */
    public ResponseEntity<Answer> create(Command command, @Nullable Object body) {
        return answer(dispatched(command, body, null), HttpStatus.CREATED);
    }

    /** Sends a further command of the same request, without the client's idempotency key. */
    public CommandAnswer sendAlong(Command command) {
        Permissions.requireRole(command.getClass(), request.caller());
        return dispatch.send(command,
                new CommandDispatch.Envelope(request.caller(), null, null, null, request.trace()));
    }

    private CommandAnswer dispatched(Command command, @Nullable Object body, @Nullable Long expectedVersion) {
        Permissions.requireRole(command.getClass(), request.caller());
        String key = boundKey();
        String sha256 = key == null
                ? null
                : Digests.sha256(List.of(request.target(), body == null ? "" : json.writeValueAsString(body)));
        return dispatch.send(command,
                new CommandDispatch.Envelope(request.caller(), key, sha256, expectedVersion, request.trace()));
    }

    /** Keys are the client's own: two people may use the same one. */
    private @Nullable String boundKey() {
        return request.key() == null ? null : request.caller().person().value() + ":" + request.key();
    }

    private ResponseEntity<Answer> answer(CommandAnswer answer, HttpStatus status) {
        return ResponseEntity.status(status).eTag(String.format(Locale.ROOT, "\"%d\"", answer.version()))
                .body(new Answer(answer.id(), answer.version(), Long.toString(positions.head())));
    }
}
