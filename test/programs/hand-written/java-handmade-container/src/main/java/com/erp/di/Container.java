package com.erp.di;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

public class Container {

    private final Map<Class<?>, Function<Container, ?>> makers = new HashMap<>();
    private final Map<Class<?>, Object> made = new HashMap<>();

    public <T> void bind(Class<T> type, Function<Container, T> maker) {
        makers.put(type, maker);
    }

    public <T> T get(Class<T> type) {
        Object known = made.get(type);
        if (known == null) {
            known = makers.get(type).apply(this);
            made.put(type, known);
        }
        return type.cast(known);
    }
}
