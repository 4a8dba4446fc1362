package com.erp.util;

import java.lang.reflect.Field;

public class Reflects {
    public static void set(Object target, String name, Object value) throws Exception {
        Field field = target.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(target, value);
    }
}
