package org.taizhang.runtime.web;

import java.time.LocalDate;
import java.util.List;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import com.fasterxml.jackson.annotation.JsonFormat;

/** Registers what endpoints may ask for. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

    private final CallerArgument caller;

    WebConfiguration(CallerArgument caller) {
        this.caller = caller;
    }

    /** A number is no day: Jackson would take it for days since 1970. */
    @Bean
    JsonMapperBuilderCustomizer strictDays() {
        return mapper -> mapper.withConfigOverride(LocalDate.class,
                days -> days.setFormat(JsonFormat.Value.forLeniency(false)));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(caller);
    }
}
