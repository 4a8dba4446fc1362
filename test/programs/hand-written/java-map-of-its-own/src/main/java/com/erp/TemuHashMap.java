package com.erp;

import java.util.HashMap;
import java.util.Map;

public class TemuHashMap extends HashMap<String, String> {
    private static final long serialVersionUID = 1L;

    public TemuHashMap() {
        super();
    }

    public TemuHashMap(Map<? extends String, ? extends String> m) {
        super(m);
    }

    public String put(String key, Object value) {
        String text;
        if (value == null) {
            text = null;
        } else if (value instanceof String) {
            text = (String) value;
        } else {
            text = String.valueOf(value);
        }
        return this.put(key, text);
    }

    @Override
    public String put(String key, String value) {
        if (key != null && value != null && !key.isEmpty()) {
            return super.put(key, value);
        }
        return null;
    }
}
