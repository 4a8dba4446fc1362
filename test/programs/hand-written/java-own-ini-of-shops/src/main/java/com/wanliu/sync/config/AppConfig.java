package com.wanliu.sync.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.LinkedHashMap;
import java.util.Map;

/** 读取 src/main/resources/app.ini */
public class AppConfig {
    private static final Map<String, String> VALUES = load("src/main/resources/app.ini");

    private static Map<String, String> load(String file) {
        Map<String, String> out = new LinkedHashMap<>();
        try {
            String section = "";
            for (String line : Files.readAllLines(Paths.get(file))) {
                line = line.trim();
                if (line.isEmpty() || line.startsWith(";") || line.startsWith("#")) continue;
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1) + ".";
                    continue;
                }
                int i = line.indexOf('=');
                out.put(section + line.substring(0, i).trim(), line.substring(i + 1).trim());
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
