package com.erp;

import cn.hutool.http.HttpRequest;
import com.alibaba.fastjson2.JSON;
import java.util.*;

public class Main {
    static void call(String type) {
        Map<String, Object> body = new HashMap<>();
        body.put("type", type);
        HttpRequest.post(Holder.get().gateway.url).body(JSON.toJSONString(body)).execute().body();
    }

    public static void main(String[] args) {
        call("bg.goods.list.get");
        UsSwitch.on();
        call("bg.goods.detail.get");
    }
}
