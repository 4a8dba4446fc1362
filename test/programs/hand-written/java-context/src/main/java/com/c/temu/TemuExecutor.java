package com.c.temu;

import com.alibaba.fastjson2.JSON;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class TemuExecutor {
    public String execute(TemuContext context) throws Exception {
        Map<String, Object> params = buildParams(context);
        params.put("sign", sign(params));
        String json = JSON.toJSONString(params);
        MediaType type = MediaType.parse("application/json; charset=utf-8");
        Request.Builder builder = new Request.Builder();
        builder.url(context.getGateway());
        builder.post(RequestBody.create(type, json));
        try (Response response = new OkHttpClient().newCall(builder.build()).execute()) {
            return response.body().string();
        }
    }

    private Map<String, Object> buildParams(TemuContext context) {
        Map<String, Object> params = new TreeMap<>();
        params.put("app_key", context.getAppKey());
        params.put("type", context.getMethod());
        return params;
    }

    private String sign(Map<String, Object> params) {
        StringBuilder sb = new StringBuilder();
        params.forEach((k, v) -> sb.append(k).append(v));
        return Integer.toHexString(sb.toString().hashCode());
    }
}
