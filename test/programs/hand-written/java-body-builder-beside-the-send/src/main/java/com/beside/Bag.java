package com.beside;

import java.util.LinkedHashMap;
import java.util.Map;

public class Bag {
    private final Map<String, Object> bag = new LinkedHashMap<>();

    public Bag with(String key, Object value) {
        bag.put(key, value);
        return this;
    }

    public Bag all(Map<String, Object> more) {
        bag.putAll(more);
        return this;
    }

    public Map<String, Object> build() {
        return bag;
    }
}
