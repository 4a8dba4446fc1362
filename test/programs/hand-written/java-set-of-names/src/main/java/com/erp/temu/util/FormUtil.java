package com.erp.temu.util;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

public class FormUtil {
    public static String encode(Map<String, Object> data) {
        List<String> pairs = new ArrayList<>();
        for (String key : data.keySet()) {
            pairs.add(key + "=" + URLEncoder.encode(String.valueOf(data.get(key)), StandardCharsets.UTF_8));
        }
        return String.join("&", pairs);
    }
}
