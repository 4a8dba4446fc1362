package com.erp.temu;

import cn.hutool.core.map.MapUtil;
import cn.hutool.http.HttpUtil;
import com.alibaba.fastjson.JSONObject;
import java.util.HashMap;
import java.util.Map;

public class TemuClient {
    private static final Map<String, Object> GATEWAYS = MapUtil.builder(new HashMap<String, Object>())
            .put("cn", "https://openapi.kuajingmaihuo.com/openapi/router")
            .put("us", "https://openapi-b-us.temu.com/openapi/router")
            .build();

    public String call(String site, String type, Map<String, Object> biz) {
        JSONObject params = new JSONObject().fluentPut("type", type).fluentPutAll(biz);
        return HttpUtil.post(String.valueOf(GATEWAYS.get(site)), params.toJSONString());
    }
}
