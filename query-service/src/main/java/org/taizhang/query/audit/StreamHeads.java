package org.taizhang.query.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.taizhang.log.Entry;
import org.taizhang.log.Hash;
import org.taizhang.log.InclusionProof;
import org.taizhang.log.MerkleTree;
import org.taizhang.log.StreamHead;

/** The heads of all streams as they were at the newest leaf that logs them, and the proofs that they are in it. */
@Component
class StreamHeads {

    private final JdbcClient jdbc;
    private final LogTables log;
    private final TransactionTemplate moment;

    StreamHeads(JdbcClient jdbc, LogTables log, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.log = log;
        this.moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
    }

    /** @param leaf the one that logs the heads */
    record Logged(Leaf leaf, Map<String, Proven> heads) {}

    record Proven(StreamHead head, InclusionProof proof) {}

    private record Found(StreamHead head, long index) {}

    /** Asks whoever keeps the log to log the heads, unless it has since this leaf was added. */
    void wish(long upTo) {
        jdbc.sql("UPDATE ledger_wish SET heads_up_to = greatest(heads_up_to, ?)").param(upTo).update();
    }

    /** Index of the newest leaf that logs the heads; -1 while there is none. */
    long newest() {
        return log.newestOwn(Entry.STREAM_HEADS).map(Leaf::index).orElse(-1L);
    }

    /** Those of some streams, of the newest leaf; a stream that began later has none. */
    Logged of(List<String> streams) {
        Logged logged = moment.execute(status -> {
            Leaf leaf = log.leaf(newest()).orElseThrow();
            MerkleTree tree = new MerkleTree();
            List<Found> found = new ArrayList<>();
            Set<String> wanted = Set.copyOf(streams);
            jdbc.sql("SELECT stream_id, heads_seq, heads_leaf FROM ledger_stream WHERE heads_seq IS NOT NULL"
                    + " ORDER BY stream_id").query(row -> {
                        StreamHead head = new StreamHead(row.getString(1), row.getLong(2), Hash.of(row.getBytes(3)));
                        long index = tree.appendLeafHash(head.leafHash());
                        if (wanted.contains(head.streamId())) {
                            found.add(new Found(head, index));
                        }
                    });
            if (!tree.root().toString().equals(leaf.entry().get("root"))) {
                throw new IllegalStateException("the heads of the streams are not those that were logged");
            }
            Map<String, Proven> proven = new HashMap<>();
            found.forEach(one -> proven.put(one.head().streamId(),
                    new Proven(one.head(), tree.inclusionProof(one.index(), tree.size()))));
            return new Logged(leaf, proven);
        });
        if (logged == null) {
            throw new IllegalStateException("nothing was read");
        }
        return logged;
    }
}
