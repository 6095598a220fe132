package org.taizhang.runtime.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.taizhang.api.authority.Caller;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

/** What the OpenAPI document says of every operation: the token, the headers, the problem document. */
@Configuration
class ApiDescription {

    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenAPI document() {
        Components components = new Components().addSecuritySchemes(BEARER,
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
        return new OpenAPI().components(components).addSecurityItem(new SecurityRequirement().addList(BEARER))
                .info(new Info().title("台账 Taizhang").version("v1").description("""
                        整改台账的命令与查询接口。出错时一律以 application/problem+json 回答，语言随 Accept-Language。

                        Commands and queries of the ledger of rectification work. Every error is answered as \
                        application/problem+json, in the language of Accept-Language."""));
    }

    /** A type within another has the other's name too: one document describes both services. */
    private static final TypeNameResolver NAMES = new TypeNameResolver() {

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            if (type.equals(org.taizhang.api.item.Problem.class)) {
                // Not the problem document, which every client knows under that name.
                return "ProblemContent";
            }
            Class<?> outer = type.getEnclosingClass();
            String name = super.nameForClass(type, options);
            return outer == null ? name : outer.getSimpleName().replaceFirst("Endpoint$", "") + name;
        }
    };

    @Bean
    ModelResolver typeNames(ObjectMapperProvider mapper) {
        return new ModelResolver(mapper.jsonMapper(), NAMES).openapi31(true);
    }

    /** Last of all, when the converters below are known. */
    @Bean
    GlobalOpenApiCustomizer problem() {
        return document -> ModelConverters.getInstance(true).readAll(Problem.class)
                .forEach(document.getComponents()::addSchemas);
    }

    @Bean
    GlobalOperationCustomizer headersAndProblems() {
        return (operation, method) -> {
            header(operation, "Accept-Language", "zh-CN（默认 · default）| en");
            if (reads(method)) {
                header(operation, "X-After-Position", "读到此位置之后的数据 · wait until the rows have reached this position");
            } else {
                header(operation, "Idempotency-Key", "重试时得到第一次的答复 · a retry gets the first answer");
                header(operation, "If-Match", "所见版本，例如 \"3\"；批准、销号、变更时必填 · the version you saw, quoted; "
                        + "required to approve, close or amend");
            }
            operation.getResponses().addApiResponse("default", new ApiResponse().description("problem").content(
                    new Content().addMediaType(MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            new io.swagger.v3.oas.models.media.MediaType()
                                    .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
            return operation;
        };
    }

    /** What a record's constructor always gives is always in the answer. */
    @Bean
    ModelConverter required() {
        return new ModelConverter() {

            @Override
            public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
                    Iterator<ModelConverter> chain) {
                Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
                Class<?> record = Json.mapper().constructType(type.getType()).getRawClass();
                if (record.isRecord() && !record.getSimpleName().endsWith("Body")) {
                    String name = NAMES.nameForType(Json.mapper().constructType(record));
                    Schema<?> defined = context.getDefinedModels().get(name);
                    List<String> always = always(record).toList();
                    if (defined != null && defined.getProperties() != null) {
                        defined.setRequired(
                                always.stream().filter(defined.getProperties()::containsKey).sorted().toList());
                    }
                }
                return schema;
            }
        };
    }

    /** What lies open in it is always there with it. */
    private static Stream<String> always(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).filter(component -> !nullable(component))
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? always(component.getType())
                        : Stream.of(component.getName()));
    }

    private static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean reads(HandlerMethod method) {
        return method.hasMethodAnnotation(GetMapping.class);
    }

    private static void header(Operation operation, String name, String description) {
        operation.addParametersItem(new HeaderParameter().name(name).description(description).required(false)
                .schema(new StringSchema()));
    }
}
