package com.erp.temu;

import com.alibaba.fastjson2.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

public class TemuClient {
    private final SettingHolder settings;

    public TemuClient(SettingHolder settings) {
        this.settings = settings;
    }

    public String execute(BaseReq req) {
        Map<String, Object> params = new HashMap<String, Object>() {{
            put("type", req.apiType());
            putAll(req.toParams());
        }};
        return post(settings.gateway(), JSON.toJSONString(params));
    }

    private String post(String url, String json) {
        try {
            HttpURLConnection conn = (HttpURLConnection) new java.net.URL(url).openConnection();
            conn.setRequestMethod("POST");
            conn.setDoOutput(true);
            try (OutputStream out = conn.getOutputStream()) {
                out.write(json.getBytes(StandardCharsets.UTF_8));
            }
            InputStream in = conn.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
