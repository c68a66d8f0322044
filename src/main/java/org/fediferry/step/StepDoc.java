package org.fediferry.step;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a step is for; its keyword is the record's name in kebab case, and the value beside the keyword is its first component. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StepDoc {

    /** One sentence. */
    String summary();

    /** One step as it stands in a file. */
    String example();
}
