package org.taizhang.command.edge;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.taizhang.api.Command;

/**
 * The command that an endpoint issues, or those that it serves: callers without a role for any are refused before their
 * input is read.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Issues {

    Class<? extends Command>[] value();
}
