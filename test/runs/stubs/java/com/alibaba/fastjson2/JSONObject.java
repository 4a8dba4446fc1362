package com.alibaba.fastjson2;

import java.util.LinkedHashMap;
import java.util.Map;

public class JSONObject extends LinkedHashMap<String, Object> {
    public JSONObject() {
    }

    public JSONObject(boolean ordered) {
    }

    public JSONObject(Map<String, ?> entries) {
        super(entries);
    }

    public JSONObject fluentPut(String name, Object value) {
        put(name, value);
        return this;
    }

    public JSONObject fluentPutAll(Map<String, ?> entries) {
        putAll(entries);
        return this;
    }

    public String getString(String name) {
        Object value = get(name);
        return value == null ? null : value.toString();
    }

    public String toJSONString() {
        return JSON.toJSONString(this);
    }

    public String toString() {
        return toJSONString();
    }
}
