package com.google.gson;

import com.alibaba.fastjson2.JSON;

public class Gson {
    public String toJson(Object value) {
        return JSON.toJSONString(value);
    }
}
