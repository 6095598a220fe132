package org.taizhang.query.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taizhang.log.ConsistencyProof;
import org.taizhang.log.CosignerKey;
import org.taizhang.log.InvalidNote;
import org.taizhang.log.NoteSignature;
import org.taizhang.log.SignedNote;
import org.taizhang.log.TiledTree;
import org.taizhang.log.WitnessAnswer;
import org.taizhang.log.WitnessClient;
import org.taizhang.log.WitnessRequest;

/**
 * Asks witnesses to cosign the newest checkpoint, beside the keeping of the log, which does not wait for them. Whatever a
 * witness answers or does not, it is asked again when there is a newer one.
 */
final class Witnessing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Witnessing.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LogTables log;
    private final Clock clock;
    private final Duration every;
    private final List<WitnessClient> witnesses = new ArrayList<>();
    /** What each cosigned last, as far as is known. */
    private final Map<WitnessClient, Long> sizes = new HashMap<>();
    private final Map<WitnessClient, String> said = new HashMap<>();
    private final Thread thread;
    private long asked;

    private Witnessing(LogTables log, AuditSettings settings, Clock clock) {
        this.log = log;
        this.clock = clock;
        this.every = settings.witnessEvery();
        settings.witnesses().forEach(witness -> witnesses.add(new WitnessClient(witness.url().toString(),
                List.of(CosignerKey.parse(witness.key())), PATIENCE)));
        this.thread = Thread.ofPlatform().name("audit-witnesses").daemon().unstarted(this::run);
    }

    /** @param log on connections of its own */
    static Witnessing start(LogTables log, AuditSettings settings, Clock clock) {
        Witnessing witnessing = new Witnessing(log, settings, clock);
        if (!witnessing.witnesses.isEmpty()) {
            witnessing.thread.start();
        }
        return witnessing;
    }

    private void run() {
        try {
            while (true) {
                try {
                    askAll();
                } catch (RuntimeException e) {
                    LOG.warn("the witnesses cannot be asked for a moment: {}", e.toString());
                }
                Thread.sleep(every);
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    private void askAll() throws InterruptedException {
        LogTables.Signed newest = log.checkpoint().orElse(null);
        if (newest == null || newest.size() == asked) {
            return;
        }
        SignedNote note = newest.parsed();
        int cosigned = 0;
        for (WitnessClient witness : witnesses) {
            for (NoteSignature signature : ask(witness, note, newest.size())) {
                try {
                    note = note.with(signature);
                    cosigned++;
                } catch (IllegalArgumentException e) {
                    LOG.warn("a cosignature cannot be added: {}", e.getMessage());
                }
            }
        }
        if (cosigned > 0) {
            log.addCosigned(newest.size(), note.bytes(), cosigned, clock.instant());
        }
        asked = cosigned == witnesses.size() ? newest.size() : asked;
    }

    private List<NoteSignature> ask(WitnessClient witness, SignedNote note, long size) throws InterruptedException {
        try {
            WitnessAnswer answer = witness.ask(request(witness, note, size));
            if (answer instanceof WitnessAnswer.AtAnotherSize other && other.size() <= size) {
                sizes.put(witness, other.size());
                answer = witness.ask(request(witness, note, size));
            }
            if (answer instanceof WitnessAnswer.Cosigned cosigned) {
                sizes.put(witness, size);
                said.remove(witness);
                return cosigned.signatures();
            }
            say(witness, answer.toString());
        } catch (IOException e) {
            say(witness, String.valueOf(e.getMessage()));
        }
        return List.of();
    }

    private WitnessRequest request(WitnessClient witness, SignedNote note, long size) {
        long old = sizes.getOrDefault(witness, 0L);
        if (old == 0) {
            return WitnessRequest.first(note);
        }
        ConsistencyProof proof = new TiledTree(log).consistencyProof(old, size);
        return WitnessRequest.next(note, proof);
    }

    /** Once, until it answers or says something else. */
    private void say(WitnessClient witness, String trouble) {
        if (!trouble.equals(said.put(witness, trouble))) {
            LOG.warn("a witness did not cosign: {}", trouble);
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        if (thread.isAlive()) {
            thread.join(PATIENCE);
        }
        witnesses.forEach(WitnessClient::close);
    }
}
