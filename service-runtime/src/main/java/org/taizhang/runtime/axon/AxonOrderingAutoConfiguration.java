package org.taizhang.runtime.axon;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/**
 * Axon's auto-configuration orders itself by names that Boot 4 moved; without this it would find no transaction
 * manager and no data source, and silently store nothing. Says the same with today's names.
 */
@AutoConfiguration(afterName = {
        "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration" }, beforeName = {
                "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
                "org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration",
                "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
                "org.axonframework.springboot.autoconfig.JpaAutoConfiguration",
                "org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration" })
public class AxonOrderingAutoConfiguration {}
