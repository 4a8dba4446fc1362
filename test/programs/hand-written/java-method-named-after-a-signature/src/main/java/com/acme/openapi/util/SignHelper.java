package com.acme.openapi.util;

import java.util.Map;
import java.util.TreeMap;

public class SignHelper {
    public static void sign(Map<String, Object> data, String secret) {
        TreeMap<String, Object> sorted = new TreeMap<>(data);
        StringBuilder raw = new StringBuilder(secret);
        sorted.forEach((k, v) -> raw.append(k).append(v));
        raw.append(secret);
        data.put("sign", md5(raw.toString()));
    }

    private static String md5(String text) {
        try {
            byte[] bytes = java.security.MessageDigest.getInstance("MD5").digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            StringBuilder hex = new StringBuilder();
            for (byte one : bytes) {
                hex.append(String.format("%02X", one));
            }
            return hex.toString();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
