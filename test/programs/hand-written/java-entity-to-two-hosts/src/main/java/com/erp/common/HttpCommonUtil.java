package com.erp.common;

import okhttp3.*;
import java.io.IOException;
import java.util.Map;

public class HttpCommonUtil {
    private static final OkHttpClient CLIENT = new OkHttpClient();
    private static final MediaType JSON = MediaType.parse("application/json; charset=utf-8");
    private static final MediaType TEXT = MediaType.parse("text/plain; charset=utf-8");

    public static String sendOkhttp(String url, String json, Map<String, Object> query, Map<String, String> headers, String method) {
        Request.Builder builder = new Request.Builder().url(url);
        if (headers != null) {
            for (Map.Entry<String, String> e : headers.entrySet()) builder.addHeader(e.getKey(), e.getValue());
        }
        switch (method) {
            case "POST":
                builder.post(RequestBody.create(JSON, json));
                break;
            case "TEXT":
                builder.post(RequestBody.create(TEXT, json));
                break;
            default:
                throw new IllegalArgumentException(method);
        }
        try (Response r = CLIENT.newCall(builder.build()).execute()) {
            return r.body().string();
        } catch (IOException e) {
            throw new RuntimeException(e);
        }
    }
}
