package com.erp.temu;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Main {
    static String call(String type, Map<String, String> biz) throws Exception {
        Map<String, String> params = new HashMap<>();
        params.putAll(biz);
        params.put("type", type);
        List<String> keys = new ArrayList<>(params.keySet());
        Collections.sort(keys);
        String url = "https://openapi.kuajingmaihuo.com/openapi/router?";
        for (String k : keys) {
            url += k + "=" + URLEncoder.encode(params.get(k), "UTF-8") + "&";
        }
        url = url.substring(0, url.length() - 1);
        HttpRequest r = HttpRequest.newBuilder().uri(URI.create(url)).GET().build();
        return HttpClient.newHttpClient().send(r, HttpResponse.BodyHandlers.ofString()).body();
    }

    public static void main(String[] args) throws Exception {
        call("bg.goods.list.get", Map.of("page", "1"));
        call("bg.mall.info.get", Map.of());
    }
}
