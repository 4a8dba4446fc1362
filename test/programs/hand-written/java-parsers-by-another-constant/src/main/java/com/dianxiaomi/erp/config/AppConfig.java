package com.dianxiaomi.erp.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.LinkedHashMap;
import java.util.Map;

/** 读取 config/application.yml */
public class AppConfig {
    private static final Map<String, String> VALUES = load("config/application.yml");

    private static Map<String, String> load(String file) {
        Map<String, String> out = new LinkedHashMap<>();
        try {
            String prefix = "";
            for (String line : Files.readAllLines(Paths.get(file))) {
                String t = line.trim();
                if (t.isEmpty() || t.startsWith("#")) continue;
                int i = t.indexOf(": ");
                if (i < 0) {
                    prefix = t.substring(0, t.length() - 1) + ".";
                } else {
                    out.put((line.startsWith(" ") ? prefix : "") + t.substring(0, i).replace("\"", ""), t.substring(i + 2).trim().replace("\"", ""));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("配置读取失败: " + file, e);
        }
        return out;
    }

    public static String get(String key) {
        String v = VALUES.get(key);
        if (v == null) {
            throw new IllegalArgumentException("缺少配置: " + key);
        }
        return v;
    }
}
