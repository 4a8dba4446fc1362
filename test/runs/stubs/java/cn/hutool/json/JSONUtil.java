package cn.hutool.json;

import com.alibaba.fastjson2.JSON;

public final class JSONUtil {
    private JSONUtil() {
    }

    public static String toJsonStr(Object value) {
        return JSON.toJSONString(value);
    }

    public static JSONObject createObj() {
        return new JSONObject();
    }
}
