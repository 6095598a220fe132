package org.taizhang.standalone.web;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * The web client's scripts and styles, as they were compressed when it was built. Their names tell their contents, so a
 * browser that has one never asks again; the page that names them is asked for each time.
 */
@Configuration
class ClientFiles implements WebMvcConfigurer {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/META-INF/resources/assets/")
                .setCacheControl(CacheControl.maxAge(FOR_EVER).immutable()).resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }
}
