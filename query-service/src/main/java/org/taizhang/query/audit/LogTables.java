package org.taizhang.query.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.audit.FaultKind;
import org.taizhang.api.audit.FaultView;
import org.taizhang.log.Entry;
import org.taizhang.log.Hash;
import org.taizhang.log.InvalidEntry;
import org.taizhang.log.InvalidNote;
import org.taizhang.log.SignedNote;
import org.taizhang.log.Tile;
import org.taizhang.log.TiledTree;

/** The log's tables as they are read; {@link LogAdditions} adds to them. */
final class LogTables implements TiledTree.Tiles {

    private final JdbcClient jdbc;

    LogTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The end of a stream.
     *
     * @param leaf hash of its last leaf
     */
    record StreamEnd(long sequence, Hash leaf) {}

    /** A signed note over the tree of a size. */
    record Signed(long size, byte[] note, Instant at) {

        SignedNote parsed() {
            try {
                return SignedNote.parse(note);
            } catch (InvalidNote e) {
                throw new IllegalStateException("a stored checkpoint was altered", e);
            }
        }
    }

    Optional<Head> head() {
        return jdbc.sql("SELECT size, root, position FROM ledger_head ORDER BY size DESC LIMIT 1")
                .query((row, number) -> new Head(row.getLong(1), Hash.of(row.getBytes(2)), row.getLong(3))).optional();
    }

    /** The newest, with the witnesses' signatures that it has by now. */
    Optional<Signed> checkpoint() {
        return checkpoint("");
    }

    /** The newest that a witness has signed too. */
    Optional<Signed> cosigned() {
        return checkpoint(" WHERE cosigned > 0");
    }

    private Optional<Signed> checkpoint(String where) {
        return jdbc.sql("SELECT size, note, signed_at FROM ledger_checkpoint" + where
                + " ORDER BY size DESC, checkpoint_id DESC LIMIT 1")
                .query((row, number) -> new Signed(row.getLong(1), row.getBytes(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Adds the same checkpoint with witnesses' signatures. */
    void addCosigned(long size, byte[] note, int cosigned, Instant now) {
        jdbc.sql("INSERT INTO ledger_checkpoint (size, note, cosigned, signed_at) VALUES (?, ?, ?, ?)")
                .params(size, note, cosigned, now.atOffset(ZoneOffset.UTC)).update();
    }

    Optional<Leaf> leaf(long index) {
        return leaves(" WHERE leaf_index = ?", index).stream().findFirst();
    }

    Optional<Leaf> leafOf(String eventId) {
        return leaves(" WHERE event_id = ?", eventId).stream().findFirst();
    }

    /** The newest leaf of the log's own facts of a kind. */
    Optional<Leaf> newestOwn(String kind) {
        return leaves(" WHERE own_kind = ? ORDER BY leaf_index DESC LIMIT 1", kind).stream().findFirst();
    }

    /** The log's own facts of a kind, in their order. */
    List<Leaf> own(String kind) {
        return leaves(" WHERE own_kind = ? ORDER BY leaf_index", kind);
    }

    /** The leaves of a stream before an index, in their order. */
    List<Leaf> ofStream(String streamId, long end) {
        return leaves(" WHERE stream_id = ? AND leaf_index < ? ORDER BY stream_seq", streamId, end);
    }

    /** The leaves from an index on, in their order, at most so many. */
    List<Leaf> from(long index, int limit) {
        return leaves(" WHERE leaf_index >= ? ORDER BY leaf_index LIMIT ?", index, limit);
    }

    private List<Leaf> leaves(String where, Object... values) {
        return jdbc.sql("SELECT leaf_index, entry, leaf_hash, event_id, position FROM ledger_leaf" + where)
                .params(values)
                .query((row, number) -> new Leaf(row.getLong(1), entry(row.getBytes(2)), Hash.of(row.getBytes(3)),
                        row.getString(4), row.getObject(5, Long.class)))
                .list();
    }

    private static Entry entry(byte[] bytes) {
        try {
            return Entry.parse(bytes);
        } catch (InvalidEntry e) {
            throw new IllegalStateException("a leaf of the audit log was altered: " + e.getMessage(), e);
        }
    }

    /** The bytes of the entries from an index on, as they are stored, at most so many. */
    List<byte[]> entryBytes(long index, int limit) {
        return jdbc.sql("SELECT entry FROM ledger_leaf WHERE leaf_index >= ? ORDER BY leaf_index LIMIT ?")
                .params(index, limit).query((row, number) -> row.getBytes(1)).list();
    }

    @Override
    public List<Hash> read(Tile tile) {
        List<Hash> hashes = tile.width() == Tile.FULL ? full(tile) : atEdge(tile);
        if (hashes.size() != tile.width()) {
            throw new IllegalStateException("the audit log has no " + tile.path());
        }
        return hashes;
    }

    private List<Hash> full(Tile tile) {
        return jdbc.sql("SELECT hashes FROM ledger_tile WHERE level = ? AND tile_index = ?")
                .params(tile.level(), tile.index()).query((row, number) -> split(row.getBytes(1))).optional()
                .orElse(List.of());
    }

    private List<Hash> atEdge(Tile tile) {
        long first = tile.index() * Tile.FULL;
        JdbcClient.StatementSpec below = tile.level() == 0
                ? jdbc.sql("SELECT leaf_hash FROM ledger_leaf WHERE leaf_index >= ? ORDER BY leaf_index LIMIT ?")
                        .params(first, tile.width())
                : jdbc.sql(
                        "SELECT root FROM ledger_tile WHERE level = ? AND tile_index >= ? ORDER BY tile_index LIMIT ?")
                        .params(tile.level() - 1, first, tile.width());
        return below.query((row, number) -> Hash.of(row.getBytes(1))).list();
    }

    private static List<Hash> split(byte[] hashes) {
        List<Hash> split = new ArrayList<>(Tile.FULL);
        for (int at = 0; at < hashes.length; at += Hash.SHA256_LENGTH) {
            split.add(Hash.of(Arrays.copyOfRange(hashes, at, at + Hash.SHA256_LENGTH)));
        }
        return split;
    }

    static byte[] together(List<Hash> hashes) {
        byte[] together = new byte[hashes.size() * Hash.SHA256_LENGTH];
        for (int at = 0; at < hashes.size(); at++) {
            System.arraycopy(hashes.get(at).bytes(), 0, together, at * Hash.SHA256_LENGTH, Hash.SHA256_LENGTH);
        }
        return together;
    }

    /** Where streams end, of those that have begun. */
    Map<String, StreamEnd> ends(Collection<String> streams) {
        Map<String, StreamEnd> ends = new HashMap<>();
        jdbc.sql("SELECT stream_id, last_seq, last_leaf FROM ledger_stream WHERE stream_id = ANY (?)")
                .param(streams.toArray(String[]::new)).query(row -> {
                    ends.put(row.getString(1), new StreamEnd(row.getLong(2), Hash.of(row.getBytes(3))));
                });
        return ends;
    }

    List<FaultView> faults(int limit) {
        return jdbc.sql("SELECT kind, leaf_index, event_id, stream_id, detail, found_at FROM ledger_fault"
                + " ORDER BY fault_id DESC LIMIT ?").param(limit).query((row, number) -> {
                    FaultKind kind = FaultKind.valueOf(row.getString(1));
                    return new FaultView(kind, row.getObject(2, Long.class), row.getString(3), row.getString(4),
                            kind.zh(), kind.en(), row.getString(5),
                            row.getObject(6, OffsetDateTime.class).toInstant());
                }).list();
    }

    /** Less those that the operator has answered by allowing that the log was put back. */
    long faultCount() {
        return jdbc.sql("""
                SELECT count(*) FROM ledger_fault WHERE kind NOT IN (:answered) OR found_at > coalesce((
                    SELECT max(h.logged_at) FROM ledger_leaf l JOIN ledger_head h ON h.size = l.leaf_index + 1
                    WHERE l.own_kind = :restored), '-infinity')""")
                .param("answered", List.of(FaultKind.LOG_TRUNCATED.name(), FaultKind.LOG_FORKED.name()))
                .param("restored", Entry.RESTORED).query(Long.class).single();
    }

    /** Whose data is kept for a term and not used. */
    List<String> restrictedPersons() {
        return jdbc.sql("SELECT person_id FROM person_directory WHERE restricted_until IS NOT NULL")
                .query((row, number) -> row.getString(1)).list();
    }

    JdbcClient jdbc() {
        return jdbc;
    }
}
