package org.taizhang.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored, for ever and independent of the Java class. A change of content is a
 * new revision with an upcaster.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

    /** Feature and event, such as {@code item.EvidenceSubmitted}. */
    String value();

    /** Counts the changes of content, from 1. */
    String revision() default "1";
}
