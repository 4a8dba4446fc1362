package com.erp;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public class TemuClient {
    private final OkHttpClient http = new OkHttpClient();
    private final String gateway;

    public TemuClient(String gateway) {
        this.gateway = gateway;
    }

    public String call(String api, Map<String, String> business) throws IOException {
        Map<String, String> params = new TreeMap<>(business);
        params.put("type", api);
        params.put("app_key", "ak");
        FormBody.Builder form = new FormBody.Builder();
        params.forEach(form::add);
        Request request = new Request.Builder().url(gateway).post(form.build()).build();
        try (Response response = http.newCall(request).execute()) {
            return response.body().string();
        }
    }
}
