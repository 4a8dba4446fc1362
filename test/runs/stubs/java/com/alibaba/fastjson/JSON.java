package com.alibaba.fastjson;

import java.util.Map;
import java.util.stream.Collectors;

/** As much of fastjson's surface as the samples call, written for them. */
public final class JSON {
    private JSON() {
    }

    public static String toJSONString(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + toJSONString(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        }
        return value == null || value instanceof Number || value instanceof Boolean ? String.valueOf(value) : quoted(value);
    }

    private static String quoted(Object value) {
        return "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
