package com.erp;

import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Arrays;

public class Main {
    private final String gateway;

    Main(String gateway) {
        this.gateway = gateway;
    }

    int call(String api, Map<String, String> args, List<String> skus) throws Exception {
        StringBuilder sb = new StringBuilder();
        sb.append("calling ").append(gateway);
        System.out.println(sb);
        sb.setLength(0);
        sb.append("{\"type\":\"").append(api).append("\",");
        sb.append("\"timestamp\":1,");
        if (skus != null) {
            sb.append("\"skus\":[");
            for (String sku : skus) {
                sb.append("\"").append(sku).append("\",");
            }
            sb.deleteCharAt(sb.length() - 1);
            sb.append("],");
        }
        for (Map.Entry<String, String> e : args.entrySet()) {
            sb.append(String.format("\"%s\":\"%s\",", e.getKey(), e.getValue()));
        }
        sb.deleteCharAt(sb.length() - 1);
        sb.append("}");
        HttpURLConnection con = (HttpURLConnection) new URL(gateway).openConnection();
        con.setRequestMethod("POST");
        con.setDoOutput(true);
        con.setRequestProperty("Content-Type", "application/json");
        try (OutputStream out = con.getOutputStream()) {
            out.write(sb.toString().getBytes(StandardCharsets.UTF_8));
        }
        return con.getResponseCode();
    }

    public static void main(String[] args) throws Exception {
        Main cn = new Main("https://openapi.kuajingmaihuo.com/openapi/router");
        Main us = new Main("https://openapi-b-us.temu.com/openapi/router");
        Map<String, String> page = new HashMap<>();
        page.put("page", args.length > 0 ? args[0] : "1");
        System.out.println(cn.call("bg.goods.list.get", page, null));
        System.out.println(cn.call("bg.goods.detail.get", page, Arrays.asList("a", "b")));
        System.out.println(cn.call("bg.mall.info.get", new HashMap<>(), null));
        System.out.println(us.call("bg.goods.list.get", page, null));
    }
}
