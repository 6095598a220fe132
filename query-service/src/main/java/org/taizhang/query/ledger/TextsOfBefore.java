package org.taizhang.query.ledger;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.taizhang.query.edge.CurrentSetting;
import org.taizhang.runtime.BeforeServing;

import tools.jackson.databind.json.JsonMapper;

/** Rows from before the ledger could be searched by an index get what they are found by, before anybody is served. */
@Component
class TextsOfBefore extends BeforeServing {

    private static final Logger LOG = LoggerFactory.getLogger(TextsOfBefore.class);
    /** After what was erased is gone from the rows. */
    private static final int ORDER = 2;

    private final JdbcClient jdbc;
    private final LedgerTables tables;
    private final TransactionTemplate transaction;

    TextsOfBefore(JdbcClient jdbc, CurrentSetting settings, JsonMapper json, Clock clock,
            PlatformTransactionManager transactions) {
        super(ORDER);
        this.jdbc = jdbc;
        this.tables = new LedgerTables(jdbc, settings, json, clock.getZone());
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected void prepare() {
        boolean lacking = jdbc.sql("SELECT EXISTS (SELECT 1 FROM item_row) AND NOT EXISTS (SELECT 1 FROM ledger_text)")
                .query(Boolean.class).single();
        if (lacking) {
            LOG.info("正在为已有台账建立检索 … · making the texts of the ledger searchable …");
            transaction.executeWithoutResult(_ -> tables.retell());
        }
    }
}
