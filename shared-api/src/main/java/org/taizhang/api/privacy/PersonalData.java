package org.taizhang.api.privacy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What says who somebody is, or was said of them in their own record. In a stored event it is sealed with the key of the
 * person whom the component {@code personId} of the same record names, or else that of the record around it. All that
 * is sealed with one person's key goes with that key.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
public @interface PersonalData {
}
