package org.taizhang.standalone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.taizhang.command.CommandServiceConfiguration;
import org.taizhang.query.QueryServiceConfiguration;
import org.taizhang.standalone.database.DataFolder;
import org.taizhang.standalone.database.LocalPostgres;

/** The whole of it, on one machine. PostgreSQL starts before Spring and stops after it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
@Import({CommandServiceConfiguration.class, QueryServiceConfiguration.class })
public class StandaloneApplication {

    public static void main(String[] arguments) {
        Path data = Path.of(System.getenv().getOrDefault("TAIZHANG_DATA", "data")).toAbsolutePath();
        Running running;
        try {
            running = start(data, arguments);
        } catch (DataFolder.InUse e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        // After the context: nothing that still closes finds its database gone.
        SpringApplication.getShutdownHandlers().add(running.postgres()::stop);
    }

    /** A running instance, for whoever has to stop it within its JVM. */
    record Running(ConfigurableApplicationContext context, LocalPostgres postgres) implements AutoCloseable {

        @Override
        public void close() {
            context.close();
            postgres.stop();
        }
    }

    static Running start(Path data, String... arguments) {
        // What runs before Spring sets the log levels is silent but for its own words.
        LoggingSystem.get(StandaloneApplication.class.getClassLoader()).beforeInitialize();
        LocalPostgres postgres = LocalPostgres.start(data);
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.setDefaultProperties(properties(data, postgres));
        try {
            return new Running(application.run(arguments), postgres);
        } catch (RuntimeException e) {
            postgres.stop();
            throw e;
        }
    }

    private static Map<String, Object> properties(Path data, LocalPostgres postgres) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", postgres.url());
        properties.put("spring.datasource.username", LocalPostgres.USER);
        properties.put("spring.datasource.password", postgres.password());
        properties.put("taizhang.data", data.toString());
        properties.put("taizhang.evidence.dir", data.resolve("evidence").toString());
        properties.put("taizhang.audit.dir", data.resolve("audit").toString());
        properties.put("taizhang.keys.dir", data.resolve("keys").toString());
        properties.put("spring.config.name", "standalone");
        return properties;
    }
}
