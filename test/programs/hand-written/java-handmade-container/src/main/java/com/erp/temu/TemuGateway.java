package com.erp.temu;

import cn.hutool.http.HttpRequest;
import com.alibaba.fastjson2.JSON;
import java.util.LinkedHashMap;
import java.util.Map;

public class TemuGateway {

    private final ShopProfile profile;

    public TemuGateway(ShopProfile profile) {
        this.profile = profile;
    }

    public boolean invoke(String api, Map<String, Object> biz) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", api);
        body.put("access_token", profile.getToken());
        body.put("timestamp", System.currentTimeMillis() / 1000);
        body.putAll(biz);
        String answer = HttpRequest.post(profile.getServerUrl())
            .header("Content-Type", "application/json")
            .timeout(10000)
            .body(JSON.toJSONString(body))
            .execute()
            .body();
        boolean served = answer.contains("\"success\":true");
        System.out.println(profile.getName() + (served ? " 成功" : " 失败"));
        return served;
    }
}
