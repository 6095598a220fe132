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
import org.taizhang.standalone.database.LocalPostgres;

/** The whole of it, on one machine. PostgreSQL starts before Spring and stops after it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
@Import({CommandServiceConfiguration.class, QueryServiceConfiguration.class })
public class StandaloneApplication {

    public static void main(String[] arguments) {
        Path data = Path.of(System.getenv().getOrDefault("TAIZHANG_DATA", "data")).toAbsolutePath();
        start(data, arguments);
    }

    static ConfigurableApplicationContext start(Path data, String... arguments) {
        // What runs before Spring sets the log levels is silent but for its own words.
        LoggingSystem.get(StandaloneApplication.class.getClassLoader()).beforeInitialize();
        LocalPostgres postgres = LocalPostgres.start(data);
        // After the context: nothing that still closes finds its database gone.
        SpringApplication.getShutdownHandlers().add(postgres::stop);
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.setDefaultProperties(properties(data, postgres));
        return application.run(arguments);
    }

    private static Map<String, Object> properties(Path data, LocalPostgres postgres) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", postgres.url());
        properties.put("spring.datasource.username", LocalPostgres.USER);
        properties.put("spring.datasource.password", postgres.password());
        properties.put("taizhang.data", data.toString());
        properties.put("taizhang.evidence.dir", data.resolve("evidence").toString());
        properties.put("spring.config.name", "standalone");
        return properties;
    }
}
