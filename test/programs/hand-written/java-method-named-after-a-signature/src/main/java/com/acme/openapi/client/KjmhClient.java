package com.acme.openapi.client;

import cn.hutool.http.HttpUtil;
import com.acme.openapi.constant.Region;
import com.acme.openapi.util.SignHelper;
import com.alibaba.fastjson2.JSON;
import java.util.LinkedHashMap;
import java.util.Map;

public class KjmhClient {
    public String request(String type, Map<String, Object> bizParams, Region region) {
        String metric = "temu_" + type.split("\\.")[1];
        System.out.println(metric);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("app_key", "ak-001");
        body.put("data_type", "JSON");
        body.putAll(bizParams);
        SignHelper.sign(body, "s3cret");
        String text = HttpUtil.post(region.urlOf(), JSON.toJSONString(body));
        return text;
    }
}
