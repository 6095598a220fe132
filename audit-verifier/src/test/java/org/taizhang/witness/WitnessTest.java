package org.taizhang.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.CosigningKey;
import org.taizhang.log.InvalidNote;
import org.taizhang.log.MerkleTree;
import org.taizhang.log.SignedNote;
import org.taizhang.log.SigningKey;
import org.taizhang.log.WitnessAnswer;
import org.taizhang.log.WitnessClient;
import org.taizhang.log.WitnessRequest;

class WitnessTest {

    private static final String ORIGIN = "ledger.example/台账";
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final SigningKey log = SigningKey.generate(ORIGIN);
    private final CosigningKey key = CosigningKey.generate("witness.example");
    private final MerkleTree tree = tree("");
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;
    private WitnessServer server;
    private WitnessClient client;

    @BeforeEach
    void start() throws IOException {
        server = WitnessServer.start(ANY_PORT, key, folder, List.of(log.verifierKey()));
        client = new WitnessClient(url(), List.of(key.cosignerKey()), Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
        http.close();
    }

    @Test
    void what_continues_is_cosigned() throws Exception {
        assertThat(cosigned(client.ask(WitnessRequest.first(note(3))), note(3))).isTrue();
        assertThat(cosigned(client.ask(next(3, 40)), note(40))).isTrue();
        assertThat(cosigned(client.ask(next(40, 40)), note(40))).isTrue();
    }

    @Test
    void who_asks_from_another_size_is_told_the_size() throws Exception {
        client.ask(WitnessRequest.first(note(5)));
        assertThat(client.ask(WitnessRequest.first(note(9)))).isEqualTo(new WitnessAnswer.AtAnotherSize(5));
        assertThat(client.ask(next(7, 9))).isEqualTo(new WitnessAnswer.AtAnotherSize(5));
        var response = post(WitnessRequest.first(note(9)).bytes());
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(response.body()).isEqualTo("5\n");
        assertThat(client.ask(next(5, 9))).isInstanceOf(WitnessAnswer.Cosigned.class);
    }

    @Test
    void the_empty_tree_is_cosigned_and_gone_on_from() throws Exception {
        assertThat(client.ask(WitnessRequest.first(note(0)))).isInstanceOf(WitnessAnswer.Cosigned.class);
        assertThat(client.ask(WitnessRequest.first(note(4)))).isInstanceOf(WitnessAnswer.Cosigned.class);
        assertThat(client.ask(WitnessRequest.first(note(0)))).isEqualTo(new WitnessAnswer.AtAnotherSize(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "old 0", "old 00\n\nNOTE", "old -1\n\nNOTE", "old 1 \n\nNOTE", "OLD 0\n\nNOTE",
            "old 0\nNOTE", "old 0\nAAAA\n\nNOTE", "old 0\n\n", "old 0\n\nthree\n1\n\n— a b\n", "old 4\n\nNOTE",
            "old 9223372036854775808\n\nNOTE" })
    void what_is_no_request_is_a_bad_one(String body) throws Exception {
        assertThat(post(body.replace("NOTE", new String(note(3).bytes(), UTF_8)).getBytes(UTF_8)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void more_than_63_hashes_or_an_extension_line_are_a_bad_request() throws Exception {
        var path = (Base64.getEncoder().encodeToString(new byte[32]) + "\n").repeat(64);
        assertThat(post(("old 1\n" + path + "\n" + new String(note(3).bytes(), UTF_8)).getBytes(UTF_8)).statusCode())
                .isEqualTo(400);
        var extended = SignedNote.sign(new Checkpoint(ORIGIN, 3, tree.rootAt(3)).text() + "more\n", log);
        assertThat(post(WitnessRequest.first(extended).bytes()).statusCode()).isEqualTo(400);
    }

    @Test
    void a_request_without_end_is_cut_off() throws Exception {
        assertThat(post(new byte[WitnessRequest.MAX_BYTES + 1]).statusCode()).isEqualTo(413);
    }

    @Test
    void a_log_that_is_not_witnessed_is_not_found() throws Exception {
        var other = new Checkpoint("other.example", 3, tree.rootAt(3)).sign(SigningKey.generate("other.example"));
        assertThat(client.ask(WitnessRequest.first(other))).isEqualTo(new WitnessAnswer.Refused(404, "unknown log"));
    }

    @Test
    void what_the_log_did_not_sign_is_forbidden() throws Exception {
        var stranger = new Checkpoint(ORIGIN, 3, tree.rootAt(3)).sign(SigningKey.generate(ORIGIN));
        assertThat(post(WitnessRequest.first(stranger).bytes()).statusCode()).isEqualTo(403);
        var altered = new String(WitnessRequest.first(note(3)).bytes(), UTF_8).replace("\n3\n", "\n4\n");
        assertThat(post(altered.getBytes(UTF_8)).statusCode()).isEqualTo(403);
        assertThat(get(hashOfOrigin()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_fork_is_refused_and_nothing_is_remembered_of_it() throws Exception {
        client.ask(WitnessRequest.first(note(6)));
        var fork = tree("other");
        var forked = new Checkpoint(ORIGIN, 20, fork.rootAt(20)).sign(log);
        assertThat(status(WitnessRequest.next(forked, fork.consistencyProof(6, 20)))).isEqualTo(422);
        assertThat(status(new WitnessRequest(6, List.of(), forked))).isEqualTo(422);
        assertThat(status(new WitnessRequest(6, List.of(), new Checkpoint(ORIGIN, 6, fork.rootAt(6)).sign(log))))
                .isEqualTo(422);
        assertThat(client.ask(next(6, 20))).isInstanceOf(WitnessAnswer.Cosigned.class);
    }

    @Test
    void a_proof_from_nothing_and_a_false_empty_tree_are_refused() throws Exception {
        assertThat(status(new WitnessRequest(0, List.of(tree.rootAt(1)), note(3)))).isEqualTo(422);
        assertThat(status(WitnessRequest.first(new Checkpoint(ORIGIN, 0, tree.rootAt(1)).sign(log)))).isEqualTo(422);
    }

    @Test
    void what_was_cosigned_last_is_handed_out_with_both_signatures() throws Exception {
        assertThat(get(hashOfOrigin()).statusCode()).isEqualTo(404);
        assertThat(get("0".repeat(64)).statusCode()).isEqualTo(404);
        var stranger = new Checkpoint("x", 1, tree.rootAt(1)).sign(SigningKey.generate("x"));
        var more = note(3).with(stranger.signatures().getFirst());
        client.ask(WitnessRequest.first(more));
        var response = get(hashOfOrigin());
        assertThat(response.statusCode()).isEqualTo(200);
        var handedOut = SignedNote.parse(response.body().getBytes(UTF_8));
        assertThat(handedOut.verify(List.of(log.verifierKey()))).containsExactly(log.verifierKey());
        assertThat(key.cosignerKey().cosigned(handedOut)).isPresent();
        assertThat(handedOut.signatures()).hasSize(2);
        assertThat(handedOut.text()).isEqualTo(note(3).text());
    }

    @Test
    void other_paths_and_methods() throws Exception {
        assertThat(send(HttpRequest.newBuilder(URI.create(url() + "/"))).statusCode()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(URI.create(url() + "/add-checkpoint"))).statusCode()).isEqualTo(405);
        assertThat(send(HttpRequest.newBuilder(URI.create(url() + "/" + hashOfOrigin() + "/checkpoint"))
                .DELETE()).statusCode()).isEqualTo(405);
        assertThat(get("../lock").statusCode()).isEqualTo(404);
    }

    @Test
    void a_restart_forgets_nothing() throws Exception {
        client.ask(WitnessRequest.first(note(6)));
        restart();
        assertThat(client.ask(WitnessRequest.first(note(9)))).isEqualTo(new WitnessAnswer.AtAnotherSize(6));
        assertThat(client.ask(next(6, 9))).isInstanceOf(WitnessAnswer.Cosigned.class);
    }

    @Test
    void a_state_that_cannot_be_read_keeps_the_witness_from_starting() throws Exception {
        client.ask(WitnessRequest.first(note(6)));
        Files.writeString(folder.resolve(hashOfOrigin()), "cut o");
        assertThatThrownBy(this::restart).isInstanceOf(IOException.class).hasMessageContaining(hashOfOrigin());
    }

    @Test
    void two_witnesses_do_not_share_a_folder() {
        assertThatThrownBy(() -> WitnessServer.start(ANY_PORT, key, folder, List.of(log.verifierKey())))
                .isInstanceOf(IOException.class).hasMessageContaining("another witness");
    }

    @Test
    void a_state_that_cannot_be_written_means_no_cosignature() throws Exception {
        client.ask(WitnessRequest.first(note(6)));
        // In the way of the file that is written beside.
        Files.createDirectories(folder.resolve(hashOfOrigin() + ".new").resolve("in the way"));
        assertThat(client.ask(next(6, 9))).isEqualTo(new WitnessAnswer.Refused(500, "the witness failed"));
        Files.delete(folder.resolve(hashOfOrigin() + ".new").resolve("in the way"));
        assertThat(client.ask(next(6, 8))).isInstanceOf(WitnessAnswer.Cosigned.class);
    }

    @Test
    void of_many_that_ask_at_once_each_size_goes_on_from_one() throws Exception {
        client.ask(WitnessRequest.first(note(1)));
        var requests = new ArrayList<Callable<WitnessAnswer>>();
        for (int size = 2; size < 40; size++) {
            var request = next(1, size);
            requests.add(() -> client.ask(request));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            var cosigned = 0;
            for (var answer : pool.invokeAll(requests)) {
                cosigned += answer.get() instanceof WitnessAnswer.Cosigned ? 1 : 0;
            }
            assertThat(cosigned).isOne();
        }
    }

    @Test
    void a_log_that_changes_its_key_is_followed_by_who_knows_the_new_one() throws Exception {
        var next = SigningKey.generate(ORIGIN);
        client.ask(WitnessRequest.first(note(3)));
        var both = new Checkpoint(ORIGIN, 5, tree.rootAt(5)).sign(log, next);
        assertThat(status(WitnessRequest.next(both, tree.consistencyProof(3, 5)))).isEqualTo(200);
        var alone = WitnessRequest.next(new Checkpoint(ORIGIN, 9, tree.rootAt(9)).sign(next),
                tree.consistencyProof(5, 9));
        assertThat(status(alone)).as("with the old key only").isEqualTo(403);
        server.close();
        server = WitnessServer.start(ANY_PORT, key, folder, List.of(next.verifierKey()));
        assertThat(status(alone)).as("what was cosigned last counts whoever signed it").isEqualTo(200);
    }

    @Test
    void who_sends_slowly_keeps_nobody_out() throws Exception {
        var slow = new ArrayList<Socket>();
        for (int each = 0; each < 50; each++) {
            var socket = new Socket(server.address().getAddress(), server.address().getPort());
            slow.add(socket);
            socket.getOutputStream().write(
                    "POST /add-checkpoint HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nol".getBytes(UTF_8));
        }
        assertThat(client.ask(WitnessRequest.first(note(3)))).isInstanceOf(WitnessAnswer.Cosigned.class);
        for (var socket : slow) {
            socket.close();
        }
    }

    @Test
    void an_answer_by_another_witness_is_not_believed() throws Exception {
        var other = CosigningKey.generate("witness.example").cosignerKey();
        try (var deceived = new WitnessClient(url() + "/", List.of(other), Duration.ofSeconds(20))) {
            assertThat(deceived.ask(WitnessRequest.first(note(3))))
                    .isEqualTo(new WitnessAnswer.Refused(200, "no cosignature by a key that is believed"));
        }
    }

    @Test
    void a_witness_that_is_away_is_an_error() throws Exception {
        server.close();
        assertThatThrownBy(() -> client.ask(WitnessRequest.first(note(3)))).isInstanceOf(IOException.class);
        server = WitnessServer.start(ANY_PORT, key, folder, List.of(log.verifierKey()));
    }

    @Test
    void a_key_is_made_once_for_its_owner_only() throws IOException {
        var file = folder.resolve("key");
        var made = WitnessKeyFile.open(file, "w.example").cosignerKey();
        assertThat(made.name()).isEqualTo("w.example");
        assertThat(WitnessKeyFile.open(file, "another").cosignerKey()).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        Files.writeString(file, "PRIVATE+KEY+x");
        assertThatThrownBy(() -> WitnessKeyFile.open(file, "w")).isInstanceOf(IOException.class);
    }

    private void restart() throws IOException {
        client.close();
        server.close();
        start();
    }

    private SignedNote note(long size) {
        return new Checkpoint(ORIGIN, size, tree.rootAt(size)).sign(log);
    }

    private WitnessRequest next(long from, long to) {
        return WitnessRequest.next(note(to), tree.consistencyProof(from, to));
    }

    private boolean cosigned(WitnessAnswer answer, SignedNote note) throws InvalidNote {
        return answer instanceof WitnessAnswer.Cosigned(var signatures)
                && key.cosignerKey().cosigned(note.with(signatures.getFirst())).isPresent();
    }

    private int status(WitnessRequest request) throws Exception {
        return post(request.bytes()).statusCode();
    }

    private HttpResponse<String> post(byte[] body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url() + "/add-checkpoint"))
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> get(String originHash) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url() + "/" + originHash + "/checkpoint")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private String url() {
        return "http://127.0.0.1:" + server.address().getPort();
    }

    private static String hashOfOrigin() {
        return WitnessState.nameOf(ORIGIN);
    }

    private static MerkleTree tree(String first) {
        var tree = new MerkleTree();
        for (int leaf = 0; leaf < 40; leaf++) {
            tree.append(((leaf == 2 ? first : "") + leaf).getBytes(UTF_8));
        }
        return tree;
    }
}
