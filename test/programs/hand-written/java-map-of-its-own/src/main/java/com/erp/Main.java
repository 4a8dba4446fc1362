package com.erp;

import cn.hutool.http.HttpRequest;
import cn.hutool.json.JSONUtil;

public class Main {
    public static void main(String[] args) throws Exception {
        call("https://openapi.kuajingmaihuo.com/openapi/router", "bg.goods.list.get");
        call("https://openapi.kuajingmaihuo.com/openapi/router", "bg.mall.info.get");
        call("https://openapi-b-us.temu.com/openapi/router", "bg.order.list.get");
    }

    static void call(String url, String type) throws Exception {
        TemuHashMap params = new TemuHashMap();
        params.put("type", type);
        params.put("timestamp", System.currentTimeMillis());
        HttpRequest.post(url).body(JSONUtil.toJsonStr(params)).execute().body();
    }
}
