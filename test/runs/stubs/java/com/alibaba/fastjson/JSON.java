package com.alibaba.fastjson;

import java.beans.Introspector;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
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
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        return value instanceof CharSequence ? quoted(value) : toJSONString(properties(value));
    }

    /** What the getters of a bean give, those of null left out. */
    private static Map<String, Object> properties(Object bean) {
        Map<String, Object> all = new TreeMap<>();
        for (Method method : bean.getClass().getMethods()) {
            if (method.getDeclaringClass() == Object.class || method.getParameterCount() > 0 || !method.getName().startsWith("get")) {
                continue;
            }
            try {
                Object value = method.invoke(bean);
                if (value != null) {
                    all.put(Introspector.decapitalize(method.getName().substring(3)), value);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return all;
    }

    private static String quoted(Object value) {
        return "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
