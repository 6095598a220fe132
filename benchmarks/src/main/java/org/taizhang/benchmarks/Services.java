package org.taizhang.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.taizhang.command.CommandServiceConfiguration;
import org.taizhang.query.QueryServiceConfiguration;
import org.taizhang.runtime.position.Positions;

/** Both services in this JVM, as the standalone program has them, less its identity provider. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({CommandServiceConfiguration.class, QueryServiceConfiguration.class, OnlyTokenEndpoint.class,
        WithoutSealing.class, MovedClock.class })
class Services {

    /** @param tokenKey public key (PEM) of whoever signs the tokens that are taken */
    static ConfigurableApplicationContext start(Path folder, RawInserts.Database database, Path tokenKey,
            String... more) {
        List<String> settings = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1",
                "--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(), "--taizhang.sole-writer=true",
                "--taizhang.evidence.dir=" + folder.resolve("evidence"),
                "--taizhang.audit.dir=" + folder.resolve("audit"),
                "--taizhang.keys.dir=" + folder.resolve("keys"),
                "--spring.security.oauth2.resourceserver.jwt.public-key-location=" + tokenKey.toUri()));
        settings.addAll(List.of(more));
        return new SpringApplicationBuilder(Services.class).run(settings.toArray(String[]::new));
    }

    /** Until the rows have come to the last event. */
    static void catchUp(ConfigurableApplicationContext context) throws InterruptedException {
        Positions positions = context.getBean(Positions.class);
        for (String group : List.of("ledger", "directory")) {
            if (!positions.await(group, positions.head(), Duration.ofMinutes(30))) {
                throw new IllegalStateException(group + " does not catch up");
            }
        }
    }
}
