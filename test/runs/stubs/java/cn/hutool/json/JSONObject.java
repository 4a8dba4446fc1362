package cn.hutool.json;

import com.alibaba.fastjson2.JSON;
import java.util.LinkedHashMap;

public class JSONObject extends LinkedHashMap<String, Object> {
    public JSONObject set(String name, Object value) {
        put(name, value);
        return this;
    }

    public String getStr(String name) {
        Object value = get(name);
        return value == null ? null : value.toString();
    }

    public String toString() {
        return JSON.toJSONString(this);
    }
}
