package org.taizhang.runtime.axon;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.lifecycle.Phase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives a new token store its identifier before the processors ask for it. Of services that start together on a new
 * database each would give it one, and all but the first would not start.
 */
@Component
class TokenStoreIdentity implements ConfigurerModule {

    /** Of the advisory lock, "tokens" in ASCII. */
    private static final long TURN = 0x746F6B656E73L;

    private final TransactionManager transactions;
    private final JdbcClient jdbc;
    private final ObjectProvider<TokenStore> tokens;

    TokenStoreIdentity(TransactionManager transactions, JdbcClient jdbc, ObjectProvider<TokenStore> tokens) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.tokens = tokens;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.onInitialize(
                configuration -> configuration.onStart(Phase.INBOUND_EVENT_CONNECTORS - 1, this::settle));
    }

    void settle() {
        transactions.executeInTransaction(() -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(?)").param(TURN).query(row -> {});
            tokens.getObject().retrieveStorageIdentifier();
        });
    }
}
