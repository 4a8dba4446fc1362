package com.dt.open;

import java.util.TreeMap;

public class Invocation {
    private final String method;
    private final TreeMap<String, Object> params = new TreeMap<>();

    private Invocation(String method) {
        this.method = method;
    }

    public static Invocation of(String method) {
        return new Invocation(method);
    }

    public Invocation put(String key, Object value) {
        params.put(key, value);
        return this;
    }

    public String getMethod() {
        return method;
    }

    public TreeMap<String, Object> getParams() {
        return params;
    }
}
