package org.taizhang.query.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.RightEdge;

/** Adds to the log's tables, in the transaction of whoever keeps the log. */
final class LogAdditions {

    private LogAdditions() {}

    /** Adds leaves, the tiles that they fill, the ends of their streams and the head after them. */
    static void append(Connection connection, List<Leaf> leaves, List<RightEdge.FullTile> tiles, Head head, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                            INSERT INTO ledger_leaf (leaf_index, leaf_hash, entry, event_id, stream_id, stream_seq, position,
                        own_kind)
                            SELECT * FROM unnest(?::bigint[], ?::bytea[], ?::bytea[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
                        ?::text[])""")) {
            insert.setArray(1, array(connection, "int8", leaves, Leaf::index));
            insert.setArray(2, bytes(connection, leaves, leaf -> leaf.hash().bytes()));
            insert.setArray(3, bytes(connection, leaves, leaf -> leaf.entry().bytes()));
            insert.setArray(4, array(connection, "text", leaves, Leaf::eventId));
            insert.setArray(5, array(connection, "text", leaves, leaf -> leaf.entry().streamId()));
            insert.setArray(6, array(connection, "int8", leaves, leaf -> leaf.entry().streamSeq()));
            insert.setArray(7, array(connection, "int8", leaves, Leaf::position));
            insert.setArray(8,
                    array(connection, "text", leaves, leaf -> leaf.eventId() == null ? leaf.entry().kind() : null));
            insert.executeUpdate();
        }
        addTiles(connection, tiles);
        moveEnds(connection, leaves);
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT INTO ledger_head (size, root, position, logged_at) VALUES (?, ?, ?, ?)")) {
            insert.setLong(1, head.size());
            insert.setBytes(2, head.root().bytes());
            insert.setLong(3, head.position());
            insert.setObject(4, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static void addTiles(Connection connection, List<RightEdge.FullTile> tiles) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT INTO ledger_tile (level, tile_index, hashes, root) VALUES (?, ?, ?, ?)")) {
            for (RightEdge.FullTile tile : tiles) {
                insert.setInt(1, tile.tile().level());
                insert.setLong(2, tile.tile().index());
                insert.setBytes(3, LogTables.together(tile.hashes()));
                insert.setBytes(4, tile.root().bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void moveEnds(Connection connection, List<Leaf> leaves) throws SQLException {
        Map<String, Leaf> last = new HashMap<>();
        leaves.forEach(leaf -> last.put(leaf.entry().streamId(), leaf));
        List<Leaf> ends = List.copyOf(last.values());
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO ledger_stream (stream_id, last_seq, last_leaf, last_index)
                SELECT * FROM unnest(?::text[], ?::bigint[], ?::bytea[], ?::bigint[])
                ON CONFLICT (stream_id) DO UPDATE SET last_seq = excluded.last_seq, last_leaf = excluded.last_leaf,
                    last_index = excluded.last_index""")) {
            insert.setArray(1, array(connection, "text", ends, leaf -> leaf.entry().streamId()));
            insert.setArray(2, array(connection, "int8", ends, leaf -> leaf.entry().streamSeq()));
            insert.setArray(3, bytes(connection, ends, leaf -> leaf.hash().bytes()));
            insert.setArray(4, array(connection, "int8", ends, Leaf::index));
            insert.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, List<Leaf> leaves,
            Function<Leaf, @Nullable Object> value) throws SQLException {
        return connection.createArrayOf(type, leaves.stream().map(value).toArray());
    }

    /** Apart, because the driver takes only arrays that are typed as such. */
    private static Array bytes(Connection connection, List<Leaf> leaves, Function<Leaf, byte[]> value)
            throws SQLException {
        return connection.createArrayOf("bytea", leaves.stream().map(value).toArray(byte[][]::new));
    }

    static void addCheckpoint(Connection connection, long size, byte[] note, Instant now) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT INTO ledger_checkpoint (size, note, signed_at) VALUES (?, ?, ?)")) {
            insert.setLong(1, size);
            insert.setBytes(2, note);
            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** Once for each thing that is wrong, however often it is found; false where it was known. */
    static boolean addFault(Connection connection, Fault fault, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO ledger_fault (kind, leaf_index, event_id, stream_id, detail, found_at)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")) {
            insert.setString(1, fault.kind().name());
            insert.setObject(2, fault.leafIndex());
            insert.setString(3, fault.eventId());
            insert.setString(4, fault.streamId());
            insert.setString(5, fault.detail());
            insert.setObject(6, now.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() > 0;
        }
    }
}
