package org.taizhang.runtime.axon;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * The transactions of dead letters that are handled again, each within the one that is under way: what a letter wrote
 * before it failed is undone, and that it failed is written down all the same.
 */
record LetterTransactions(PlatformTransactionManager database) implements TransactionManager {

    @Override
    public Transaction startTransaction() {
        TransactionStatus status = database
                .getTransaction(new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
        return new Transaction() {
            @Override
            public void commit() {
                database.commit(status);
            }

            @Override
            public void rollback() {
                // Of what was within it and done already, nothing is left to be undone.
                if (!status.isCompleted()) {
                    database.rollback(status);
                }
            }
        };
    }
}
