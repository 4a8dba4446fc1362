package com.kunlun.wms;

import com.google.gson.Gson;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class ChannelGateway {
    private static final OkHttpClient CLIENT = new OkHttpClient();
    private final Site site;

    ChannelGateway(Site site) {
        this.site = site;
    }

    public String ask(String code) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("type", code);
        envelope.put("timestamp", System.currentTimeMillis() / 1000L);
        RequestBody body = RequestBody.create(new Gson().toJson(envelope), MediaType.get("application/json"));
        Request request = new Request.Builder().url(site.router()).post(body).build();
        try (Response response = CLIENT.newCall(request).execute()) {
            return response.body().string();
        } catch (IOException e) {
            throw new IllegalStateException(code, e);
        }
    }
}
