package org.taizhang.query.audit;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.taizhang.log.Entry;
import org.taizhang.log.GrowingTree;
import org.taizhang.log.Hash;

/** Puts the roots of the logs of who looked into the main log, so that they cannot be rewritten either. */
final class AccessAnchor {

    private static final int AT_ONCE = 5000;

    private final AccessTables access;
    private final String origin;
    private final Map<String, GrowingTree> trees = new HashMap<>();
    private final Map<String, Long> anchored = new HashMap<>();

    /** @param log where it was anchored before */
    AccessAnchor(AccessTables access, String origin, LogTables log) {
        this.access = access;
        this.origin = origin;
        log.own(Entry.ACCESS_LOG).forEach(
                leaf -> anchored.put(leaf.entry().get("origin"), Long.parseLong(leaf.entry().get("size"))));
    }

    static String originOf(String origin, String month) {
        return origin + "/access/" + month;
    }

    /** Anchors every month that has grown. */
    void anchor(LogWriter log) throws SQLException {
        for (String month : access.months()) {
            GrowingTree tree = trees.computeIfAbsent(month, _ -> new GrowingTree());
            List<Hash> page;
            do {
                page = access.hashes(month, tree.size(), AT_ONCE);
                page.forEach(tree::append);
            } while (page.size() == AT_ONCE);
            String name = originOf(origin, month);
            if (tree.size() > anchored.getOrDefault(name, 0L)) {
                log.addAccess(name, tree.size(), tree.root());
                anchored.put(name, tree.size());
            }
        }
    }
}
