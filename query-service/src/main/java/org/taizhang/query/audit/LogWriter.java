package org.taizhang.query.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.taizhang.api.audit.FaultKind;
import org.taizhang.eventstore.RawEvent;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.Entry;
import org.taizhang.log.GrowingTree;
import org.taizhang.log.Hash;
import org.taizhang.log.RightEdge;
import org.taizhang.log.StreamHead;
import org.taizhang.log.TiledTree;
import org.taizhang.log.VerifierKey;
import org.taizhang.runtime.raw.RawEvents;

/**
 * Adds to the log and signs it, on one connection that holds the lock of its only writer. The log decides on its own
 * order once: what was added is never sorted or hashed anew. An exception leaves it unusable; another takes its place.
 */
final class LogWriter {

    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
    private static final int EVENTS_AT_ONCE = 500;
    private static final int HEADS_AT_ONCE = 2000;
    private static final String ROLE = "taizhang_audit_log";

    private final Connection connection;
    private final RawEvents events;
    private final String origin;
    private final Clock clock;
    private final LogTables tables;
    private final boolean insertOnly;
    private RightEdge edge;
    private Head head;
    private long heads;

    /** @param connection in auto-commit mode, as it is between two calls */
    LogWriter(Connection connection, RawEvents events, String origin, Clock clock) throws SQLException {
        this.connection = connection;
        this.events = events;
        this.origin = origin;
        this.clock = clock;
        this.tables = new LogTables(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        this.insertOnly = mayBecome(ROLE);
        Head last = tables.head().orElse(null);
        this.edge = RightEdge.of(last == null ? 0 : last.size(), tables);
        // What its leaves make: of what the table says, only the position is taken.
        this.head = new Head(edge.size(), edge.root(), last == null ? -1 : last.position());
        this.heads = tables.newestOwn(Entry.STREAM_HEADS).map(Leaf::index).orElse(-1L);
    }

    private boolean mayBecome(String role) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT 1 FROM pg_roles WHERE rolname = ? AND pg_has_role(current_user, oid, 'MEMBER')")) {
            select.setString(1, role);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** The log as it stands. */
    Head head() {
        return head;
    }

    /** The tree, for proofs on the way. */
    TiledTree tree() {
        return new TiledTree(tables);
    }

    /** Index of the newest leaf with the heads of all streams; -1 while there is none. */
    long heads() {
        return heads;
    }

    /** Adds what the store has after what is logged, up to so many events; answers how many. */
    int addEvents() throws SQLException {
        List<RawEvent> batch = events.after(head.position(), EVENTS_AT_ONCE);
        if (batch.isEmpty()) {
            return 0;
        }
        Map<String, LogTables.StreamEnd> ends = new HashMap<>(
                tables.ends(batch.stream().map(RawEvent::aggregateId).distinct().toList()));
        List<Leaf> leaves = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        long expected = head.position() + 1;
        for (RawEvent event : batch) {
            if (event.position() != expected) {
                faults.add(new Fault(FaultKind.POSITION_MISSING, edge.size() + leaves.size(), event.id(),
                        event.aggregateId(), "positions " + expected + " to " + (event.position() - 1)));
            }
            expected = event.position() + 1;
            LogTables.StreamEnd end = ends.get(event.aggregateId());
            if (event.sequence() != (end == null ? 0 : end.sequence() + 1)) {
                faults.add(new Fault(FaultKind.SEQUENCE_GAP, edge.size() + leaves.size(), event.id(),
                        event.aggregateId(),
                        "sequence " + event.sequence() + " after " + (end == null ? "nothing" : end.sequence())));
            }
            Entry entry = Entries.of(event, end == null ? "" : end.leaf().toString());
            Leaf leaf = Leaf.of(edge.size() + leaves.size(), entry, event.position());
            leaves.add(leaf);
            ends.put(event.aggregateId(), new LogTables.StreamEnd(event.sequence(), leaf.hash()));
        }
        add(leaves, expected - 1, faults, () -> {});
        return batch.size();
    }

    /** Names a key that signs, as the log's first leaf and at each rotation. */
    void nameKey(VerifierKey key) throws SQLException {
        addOwn((sequence, before, now) -> Entries.keyChange(origin, sequence, before, now, key.toString()), () -> {});
        LOG.info("the audit log names the key {}", key);
    }

    /** Logs the root over the heads of all streams, as they are now. */
    void addHeads() throws SQLException {
        GrowingTree all = new GrowingTree();
        String after = "";
        List<StreamHead> page;
        do {
            page = headsAfter(after);
            page.forEach(head -> all.append(head.leafHash()));
            after = page.isEmpty() ? after : page.getLast().streamId();
        } while (page.size() == HEADS_AT_ONCE);
        long index = edge.size();
        addOwn((sequence, before, now) -> Entries.streamHeads(origin, sequence, before, now, all.size(), all.root()),
                () -> {
                    try (Statement update = connection.createStatement()) {
                        update.executeUpdate("UPDATE ledger_stream SET heads_seq = last_seq, heads_leaf = last_leaf"
                                + " WHERE heads_seq IS DISTINCT FROM last_seq");
                    }
                });
        heads = index;
    }

    /** Anchors the log of who looked, as it is now. */
    void addAccess(String accessOrigin, long size, Hash root) throws SQLException {
        addOwn((sequence, before, now) -> Entries.accessLog(origin, sequence, before, now, accessOrigin, size, root),
                () -> {});
    }

    /** Says for ever that the log does not continue this checkpoint, which was signed. */
    void leaveBehind(Checkpoint signed) throws SQLException {
        addOwn((sequence, before, now) -> Entries.restored(origin, sequence, before, now, signed), () -> {});
        LOG.warn("the audit log leaves {} signed leaves behind, as the operator allows", signed.size());
    }

    private List<StreamHead> headsAfter(String stream) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT stream_id, last_seq, last_leaf"
                + " FROM ledger_stream WHERE stream_id > ? ORDER BY stream_id LIMIT " + HEADS_AT_ONCE)) {
            select.setString(1, stream);
            try (ResultSet row = select.executeQuery()) {
                List<StreamHead> page = new ArrayList<>();
                while (row.next()) {
                    page.add(new StreamHead(row.getString(1), row.getLong(2), Hash.of(row.getBytes(3))));
                }
                return page;
            }
        }
    }

    private interface OwnFact {
        Entry entry(long sequence, String before, long now);
    }

    private interface Before {
        void run() throws SQLException;
    }

    private void addOwn(OwnFact fact, Before before) throws SQLException {
        LogTables.@Nullable StreamEnd end = tables.ends(List.of(origin)).get(origin);
        Entry entry = fact.entry(end == null ? 0 : end.sequence() + 1, end == null ? "" : end.leaf().toString(),
                clock.millis());
        add(List.of(Leaf.of(edge.size(), entry, null)), head.position(), List.of(), before);
    }

    /** Leaves, tiles, ends and head in one transaction. */
    private void add(List<Leaf> leaves, long upTo, List<Fault> faults, Before before) throws SQLException {
        RightEdge next = edge.copy();
        List<RightEdge.FullTile> tiles = new ArrayList<>();
        leaves.forEach(leaf -> tiles.addAll(next.append(leaf.hash())));
        Head after = new Head(next.size(), next.root(), upTo);
        inTransaction(() -> {
            before.run();
            LogAdditions.append(connection, leaves, tiles, after, clock.instant());
            for (Fault fault : faults) {
                LogAdditions.addFault(connection, fault, clock.instant());
            }
        });
        edge = next;
        head = after;
    }

    /** Signs the log as it stands, and keeps the checkpoint. */
    void sign(Signer signer) throws SQLException, IOException, SigningRefused {
        Head signed = head;
        byte[] note = signer.sign(signed, tree(), tables).bytes();
        inTransaction(() -> LogAdditions.addCheckpoint(connection, signed.size(), note, clock.instant()));
    }

    /** Keeps what was found; says so once. */
    void note(Fault fault) throws SQLException {
        inTransaction(() -> {
            if (LogAdditions.addFault(connection, fault, clock.instant())) {
                LOG.error("the audit log found {}", fault);
            }
        });
    }

    private void inTransaction(Before work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            if (insertOnly) {
                try (Statement become = connection.createStatement()) {
                    become.execute("SET LOCAL ROLE " + ROLE);
                }
            }
            work.run();
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Up to which leaf somebody would like the heads to be logged. */
    long wished() {
        return Objects.requireNonNull(
                tables.jdbc().sql("SELECT heads_up_to FROM ledger_wish").query(Long.class).single());
    }

    LogTables tables() {
        return tables;
    }
}
