package com.beside;

import cn.hutool.http.HttpRequest;
import com.alibaba.fastjson2.JSON;
import java.util.Map;

public class Client {
    public static String call(String type, Map<String, Object> biz) {
        return post(System.getProperty("temu.gateway", "https://openapi.kuajingmaihuo.com/openapi/router"), bodyOf(type, biz));
    }

    private static Map<String, Object> bodyOf(String type, Map<String, Object> biz) {
        return new Bag().with("type", type).with("app_key", "ak").all(biz).build();
    }

    private static String post(String url, Map<String, Object> body) {
        return HttpRequest.post(url).header("Content-Type", "application/json").body(JSON.toJSONString(body)).execute().body();
    }
}
