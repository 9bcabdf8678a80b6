package org.tidewaiter.api.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a component of a rule's parameter record: the one place where a parameter's range,
 * default and help stand.
 *
 * <p>The component's type is {@code int}, {@code long}, {@code double}, {@code boolean} or {@code
 * String}; its name, with the unit where it has one, is the parameter's name everywhere.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {

    /** A short title, in English. */
    String title();

    /** One or two sentences: what it does and when to change it. */
    String help();

    /** The unit, empty if it has none. */
    String unit() default "";

    /** The value in force unless set. */
    String byDefault();

    /** The least value of a number. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The greatest value of a number. */
    double max() default Double.POSITIVE_INFINITY;
}
