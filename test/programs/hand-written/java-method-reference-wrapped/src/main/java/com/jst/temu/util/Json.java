package com.jst.temu.util;

import com.jst.temu.config.*;
import com.jst.temu.constant.*;
import com.jst.temu.client.*;
import com.jst.temu.service.*;
import java.util.Map;

public class Json {
    public static String write(Map<String, Object> map) {
        StringBuilder sb = new StringBuilder("{");
        for (Map.Entry<String, Object> e : map.entrySet()) {
            if (sb.length() > 1) {
                sb.append(',');
            }
            sb.append('"').append(e.getKey()).append("\":");
            Object x = e.getValue();
            if (x instanceof Number || x instanceof Boolean) {
                sb.append(x);
            } else {
                sb.append('"').append(String.valueOf(x).replace("\"", "\\\"")).append('"');
            }
        }
        return sb.append('}').toString();
    }
}
