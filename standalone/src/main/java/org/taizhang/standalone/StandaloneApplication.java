package org.taizhang.standalone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
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

    static org.springframework.context.ConfigurableApplicationContext start(Path data, String... arguments) {
        LocalPostgres postgres = LocalPostgres.start(data);
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.setDefaultProperties(properties(data, postgres));
        application.addListeners((ApplicationListener<ContextClosedEvent>) closed -> postgres.stop(),
                (ApplicationListener<ApplicationFailedEvent>) failed -> postgres.stop());
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
