package com.erp.json;

import java.util.Map;

public class JsonWriter {
    private final StringBuilder out = new StringBuilder();

    public JsonWriter write(Object value) {
        if (value instanceof Map) {
            Map<?, ?> map = (Map<?, ?>) value;
            out.append('{');
            boolean first = true;
            for (Object key : map.keySet()) {
                if (!first) {
                    out.append(',');
                }
                first = false;
                out.append('"').append(key).append('"').append(':');
                write(map.get(key));
            }
            out.append('}');
        } else if (value instanceof Number) {
            out.append(value);
        } else {
            out.append('"').append(value).append('"');
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
