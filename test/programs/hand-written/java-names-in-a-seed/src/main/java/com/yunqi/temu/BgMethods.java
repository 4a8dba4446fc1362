package com.yunqi.temu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 读取 db/init.sql */
public class BgMethods {
    private static final Map<String, String> VALUES = load("db/init.sql");

    private static Map<String, String> load(String file) {
        Map<String, String> out = new LinkedHashMap<>();
        try {
            Pattern row = Pattern.compile("\\('([^']+)', '([^']+)'");
            Matcher m = row.matcher(Files.readString(Paths.get(file)));
            while (m.find()) {
                out.put(m.group(1), m.group(2));
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
