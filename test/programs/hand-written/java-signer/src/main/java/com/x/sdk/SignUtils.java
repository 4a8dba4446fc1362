package com.x.sdk;

import java.util.Map;
import java.util.TreeMap;

public class SignUtils {
    public static Map<String, String> withSign(Map<String, String> params, String secret) {
        Map<String, String> sorted = new TreeMap<>();
        for (Map.Entry<String, String> entry : params.entrySet()) {
            if (entry.getValue() != null && !entry.getValue().isEmpty()) {
                sorted.put(entry.getKey(), entry.getValue());
            }
        }
        StringBuilder raw = new StringBuilder(secret);
        sorted.forEach((k, v) -> raw.append(k).append(v));
        sorted.put("sign", Integer.toHexString(raw.append(secret).toString().hashCode()).toUpperCase());
        return sorted;
    }
}
