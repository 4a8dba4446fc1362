package com.erp;

import cn.hutool.http.HttpUtil;
import com.alibaba.fastjson.JSON;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

public class TemuClient {
    private final Gateways gateways = new Gateways();

    public String call(String type, Map<String, Object> biz) {
        Function<String, Map<String, Object>> common = name -> {
            Map<String, Object> params = new TreeMap<>(biz);
            params.put("type", name);
            return params;
        };
        Function<String, String> whole = common.andThen(params -> {
            params.put("sign", Integer.toHexString(params.hashCode()));
            return params;
        }).andThen(params -> HttpUtil.post(gateways.cn(), JSON.toJSONString(params)));
        return whole.apply(type);
    }
}
