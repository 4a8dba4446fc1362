package com.two.temu;

import java.util.HashMap;
import java.util.Map;

public class TemuClientBuilder {
    private static final Map<String, String> HOSTS = new HashMap<String, String>() {{
        put("cn", "https://openapi.kuajingmaihuo.com");
        put("us", "https://openapi-b-us.temu.com");
    }};

    private String region = "cn";
    private String key;

    public static TemuClientBuilder create() {
        return new TemuClientBuilder();
    }

    public TemuClientBuilder region(String region) {
        this.region = region;
        return this;
    }

    public TemuClientBuilder key(String key) {
        this.key = key;
        return this;
    }

    public TemuClient build() {
        return new TemuClient(HOSTS.get(region), key);
    }
}
