package org.taizhang.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * The defaults of both services ({@code service-runtime.properties}), below everything that configures them. They are
 * added this early because log levels are among them. With the profile {@code json} every log line is one JSON object
 * in the Elastic Common Schema.
 */
class RuntimeDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("json"))) {
            environment.getPropertySources()
                    .addLast(new MapPropertySource("json", Map.of("logging.structured.format.console", "ecs")));
        }
        try {
            environment.getPropertySources()
                    .addLast(new ResourcePropertySource("classpath:service-runtime.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
