package org.taizhang.runtime.axon;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The transactions of event processors. They do not wait for the disk: should the database crash, the last of them may
 * be gone, rows and token together, and the same events are handled once more. Events themselves are on the disk before
 * anybody handles them.
 */
record RepeatableTransactions(TransactionManager transactions, JdbcClient jdbc) implements TransactionManager {

    @Override
    public Transaction startTransaction() {
        Transaction started = transactions.startTransaction();
        try {
            jdbc.sql("SET LOCAL synchronous_commit = off").update();
            return started;
        } catch (RuntimeException e) {
            started.rollback();
            throw e;
        }
    }
}
