package com.erp;

import java.util.HashMap;
import java.util.Map;
import org.springframework.web.client.RestTemplate;

public class Main {
    private static final String CN = "https://openapi.kuajingmaihuo.com/openapi/router";
    private static final RestTemplate rest = new RestTemplate();

    static void alias(Map<String, Object> body, String other) {
        if (other != null) body.replace("type", other);
    }

    static String call(String type, String other) {
        Map<String, Object> body = new HashMap<>();
        body.put("type", type);
        alias(body, other);
        return rest.postForObject(CN, body, String.class);
    }

    public static void main(String[] args) {
        call("bg.goods.list.get", null);
        call("bg.goods.list.get", "bg.order.list.get");
        call("bg.order.list.get", "bg.goods.list.get");
    }
}
