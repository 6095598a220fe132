package org.taizhang.query;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The read side alone in its JVM. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(QueryServiceConfiguration.class)
public class QueryServiceApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(QueryServiceApplication.class)
                .properties("spring.application.name=taizhang-query").run(arguments);
    }
}
