package com.erp.temu;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Retention(RetentionPolicy.RUNTIME)
public @interface TemuApi {
    String value();

    String desc() default "";
}
