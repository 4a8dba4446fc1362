package com.dt.open.chain;

import com.alibaba.fastjson2.JSON;
import com.dt.open.Invocation;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** 最后一环 */
public class SendInterceptor implements Interceptor {
    private final OkHttpClient http = new OkHttpClient();
    private final String url;

    public SendInterceptor(String url) {
        this.url = url;
    }

    @Override
    public String intercept(Invocation invocation, Chain next) {
        RequestBody body = RequestBody.create(JSON.toJSONString(invocation.getParams()), MediaType.get("application/json"));
        try (Response response = http.newCall(new Request.Builder().url(url).post(body).build()).execute()) {
            return response.body().string();
        } catch (IOException e) {
            return "IO " + e.getMessage();
        }
    }
}
