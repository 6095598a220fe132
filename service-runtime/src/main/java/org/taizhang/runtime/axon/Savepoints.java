package org.taizhang.runtime.axon;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.Callable;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Undoes what failed within a transaction, and nothing else of it. PostgreSQL takes no further statement in a
 * transaction in which one has failed: without this the event at fault could not even be put among the dead letters, and
 * its processor would try it for ever.
 */
@Component
public class Savepoints {

    private final ObjectProvider<DataSource> database;

    Savepoints(ObjectProvider<DataSource> database) {
        this.database = database;
    }

    /** Does it; if it throws, what it wrote is undone. */
    public <T> @Nullable T undoing(Callable<@Nullable T> work) throws Exception {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.call();
        }
        DataSource source = database.getObject();
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            Savepoint before = connection.setSavepoint();
            try {
                T result = work.call();
                connection.releaseSavepoint(before);
                return result;
            } catch (Exception | Error e) {
                undo(connection, before, e);
                throw e;
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void undo(Connection connection, Savepoint before, Throwable failure) {
        try {
            connection.rollback(before);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
