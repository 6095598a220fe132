package org.taizhang.runtime.database;

import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Migrates every part before anything reads the database: processors and endpoints start later. */
@Component
public class SchemaMigration implements InitializingBean {

    private final DataSource dataSource;
    private final List<SchemaPart> parts;

    SchemaMigration(DataSource dataSource, List<SchemaPart> parts) {
        this.dataSource = dataSource;
        this.parts = parts;
    }

    @Override
    public void afterPropertiesSet() {
        for (SchemaPart part : parts) {
            // Other parts' tables are there already, so each begins from a baseline of its own.
            Flyway.configure().dataSource(dataSource).locations("classpath:db/migration/" + part.name())
                    .table("flyway_" + part.name()).baselineOnMigrate(true).baselineVersion("0").load().migrate();
        }
    }
}
