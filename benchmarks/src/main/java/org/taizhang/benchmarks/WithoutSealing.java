package org.taizhang.benchmarks;

import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Has the store write events as they are sent, to measure what sealing their texts costs. */
@Component
@ConditionalOnProperty(WithoutSealing.PROPERTY)
class WithoutSealing implements BeanPostProcessor {

    static final String PROPERTY = "bench.without-sealing";

    private final BeanFactory beans;

    WithoutSealing(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("eventSerializer") ? beans.getBean("serializer", Serializer.class) : bean;
    }
}
