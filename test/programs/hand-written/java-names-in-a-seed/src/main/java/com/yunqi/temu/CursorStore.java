package com.yunqi.temu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.LinkedHashMap;
import java.util.Map;

/** 读取 data/cursor.csv */
public class CursorStore {
    private static final Map<String, String> VALUES = load("data/cursor.csv");

    private static Map<String, String> load(String file) {
        Map<String, String> out = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(Paths.get(file))) {
                String[] cols = line.split(",");
                if (cols.length < 2 || cols[0].equals("code")) continue;
                out.put(cols[0].trim(), cols[1].trim());
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
