package org.taizhang.log;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.taizhang.log.PolicyVerdict.Finding;

/**
 * Whom to believe (C2SP tlog-policy): the logs' keys, the witnesses' keys, and which witnesses together suffice. A line
 * {@code #: sizes <key id> <from> <to>} limits a log's key to checkpoints of these sizes, both included; {@code -} for
 * {@code <to>} is no limit.
 */
public final class Policy {

    /** The longest policy that is read, in bytes. */
    public static final int MAX_BYTES = 100_000;

    static final String NONE = "none";

    private final List<LogKey> logs;
    private final Map<String, CosignerKey> witnesses;
    private final List<Group> groups;
    private final String quorum;

    Policy(List<LogKey> logs, Map<String, CosignerKey> witnesses, List<Group> groups, String quorum) {
        this.logs = List.copyOf(logs);
        this.witnesses = new LinkedHashMap<>(witnesses);
        this.groups = List.copyOf(groups);
        this.quorum = quorum;
    }

    /** Reads a policy file. */
    public static Policy parse(byte[] file) throws InvalidPolicy {
        return new PolicyReader().read(file);
    }

    /** Says whether a signed checkpoint is to be believed, by whom it is signed and cosigned, and if not, why not. */
    public PolicyVerdict check(SignedNote note) {
        try {
            var checkpoint = Checkpoint.parse(note.text());
            var signed = signers(note, checkpoint);
            var cosigned = cosigners(note);
            return new PolicyVerdict(finding(signed, cosigned, checkpoint), counting(signed, checkpoint),
                    visible(cosigned), PolicyReader.visible(quorum));
        } catch (InvalidNote invalid) {
            var finding = switch (invalid.problem()) {
                case MALFORMED -> Finding.MALFORMED;
                case INVALID_SIGNATURE -> Finding.INVALID_SIGNATURE;
                case NO_TRUSTED_SIGNATURE -> Finding.NO_LOG_SIGNATURE;
            };
            return new PolicyVerdict(finding, List.of(), Map.of(), PolicyReader.visible(quorum));
        }
    }

    /** The keys of the logs, in the order of the file. */
    public List<VerifierKey> logKeys() {
        return logs.stream().map(LogKey::key).toList();
    }

    /** The keys of the witnesses under the names that the file gives them, in its order. */
    public Map<String, CosignerKey> witnesses() {
        return visible(witnesses);
    }

    private static <V> Map<String, V> visible(Map<String, V> byName) {
        var visible = new LinkedHashMap<String, V>();
        byName.forEach((name, value) -> visible.put(PolicyReader.visible(name), value));
        return visible;
    }

    private List<LogKey> signers(SignedNote note, Checkpoint checkpoint) throws InvalidNote {
        var signers = note.verify(logKeys());
        // A key speaks for the log of its name only.
        return logs.stream().filter(log -> signers.contains(log.key()) && log.key().name().equals(checkpoint.origin()))
                .toList();
    }

    private Map<String, Instant> cosigners(SignedNote note) throws InvalidNote {
        var cosigners = new LinkedHashMap<String, Instant>();
        for (var witness : witnesses.entrySet()) {
            witness.getValue().cosigned(note).ifPresent(time -> cosigners.put(witness.getKey(), time));
        }
        return cosigners;
    }

    private Finding finding(List<LogKey> signed, Map<String, Instant> cosigned, Checkpoint checkpoint) {
        if (signed.isEmpty()) {
            return Finding.NO_LOG_SIGNATURE;
        }
        if (counting(signed, checkpoint).isEmpty()) {
            return Finding.KEY_NOT_FOR_THIS_SIZE;
        }
        return reached(cosigned) ? Finding.ACCEPTED : Finding.NO_QUORUM;
    }

    private static List<VerifierKey> counting(List<LogKey> signed, Checkpoint checkpoint) {
        return signed.stream().filter(log -> log.from() <= checkpoint.size() && checkpoint.size() <= log.to())
                .map(LogKey::key).toList();
    }

    /** A group names only what stands before it, so one pass from the top suffices. */
    private boolean reached(Map<String, Instant> cosigned) {
        var satisfied = new HashSet<>(cosigned.keySet());
        satisfied.add(NONE);
        for (var group : groups) {
            if (group.members().stream().filter(satisfied::contains).count() >= group.threshold()) {
                satisfied.add(group.name());
            }
        }
        return satisfied.contains(quorum);
    }

    /** A log's key, and the sizes for which it counts, both ends included. */
    record LogKey(VerifierKey key, long from, long to) {}

    record Group(String name, long threshold, List<String> members) {

        Group {
            members = List.copyOf(members);
        }
    }
}
