package io.wanliu.temu;

public class Env {
    public static String get(String key, String def) {
        String v = System.getenv(key);
        return v == null || v.isEmpty() ? def : v;
    }
}
