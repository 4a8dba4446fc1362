package org.springframework.http;

import java.util.TreeMap;

public class HttpHeaders extends TreeMap<String, String> {
    private static final long serialVersionUID = 1L;

    public void setContentType(MediaType type) {
        put("Content-Type", type.toString());
    }

    public void set(String name, String value) {
        put(name, value);
    }
}
