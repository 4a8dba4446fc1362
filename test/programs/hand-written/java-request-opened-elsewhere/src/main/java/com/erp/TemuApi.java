package com.erp;

import com.erp.http.WebUtils;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

public class TemuApi {
    private final String url;
    private final String token;

    public TemuApi(String url, String token) {
        this.url = url;
        this.token = token;
    }

    public String invoke(String type, Map<String, Object> biz) {
        Map<String, Object> params = new HashMap<>(biz);
        params.put("type", type);
        params.put("access_token", token);
        try {
            return WebUtils.doPost(url, params, 3000, 15000);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
