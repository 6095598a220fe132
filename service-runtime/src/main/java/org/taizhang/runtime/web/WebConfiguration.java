package org.taizhang.runtime.web;

import java.time.LocalDate;
import java.util.List;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.taizhang.log.seal.SealedText;

import com.fasterxml.jackson.annotation.JsonFormat;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

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

    /**
     * What reads as a sealed text is none of anybody's: where it is stored as it comes, such as the name of a unit, it
     * would be taken for a text whose key was lost.
     */
    @Bean
    JsonMapperBuilderCustomizer nothingThatReadsAsSealed() {
        return mapper -> mapper.addModule(new SimpleModule().addDeserializer(String.class, new NoSealedText()));
    }

    private static final class NoSealedText extends StdScalarDeserializer<String> {

        NoSealedText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(json, context);
            return text == null || SealedText.parse(text).isEmpty()
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, text, "reads as a sealed text");
        }
    }

    @Bean
    WebMvcRegistrations endpoints() {
        return new WebMvcRegistrations() {

            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new EndpointMapping();
            }
        };
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(caller);
        resolvers.add(new ParameterRecords());
    }
}
