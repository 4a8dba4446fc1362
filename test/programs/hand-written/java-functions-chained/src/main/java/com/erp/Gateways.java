package com.erp;

import java.util.HashMap;
import java.util.Map;

public class Gateways {
    private final Map<String, String> urls = new HashMap<>();

    public Gateways() {
        this.urls.put("cn", "https://openapi.kuajingmaihuo.com/openapi/router");
    }

    public String cn() {
        return this.urls.get("cn");
    }
}
