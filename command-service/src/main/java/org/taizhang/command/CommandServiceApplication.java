package org.taizhang.command;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The write side alone in its JVM. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(CommandServiceConfiguration.class)
public class CommandServiceApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties("spring.application.name=taizhang-command").run(arguments);
    }
}
