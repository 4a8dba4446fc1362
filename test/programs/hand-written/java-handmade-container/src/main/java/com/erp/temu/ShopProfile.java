package com.erp.temu;

import java.util.List;

public final class ShopProfile {

    private final String name;
    private final String serverUrl;
    private final String token;

    private ShopProfile(String name, String serverUrl, String token) {
        this.name = name;
        this.serverUrl = serverUrl;
        this.token = token;
    }

    public static List<ShopProfile> all() {
        return List.of(
            new ShopProfile("杭州仓", "https://openapi.kuajingmaihuo.com/openapi/router", "t-hz"),
            new ShopProfile("Hamburg", "https://openapi-b-eu.temu.com/openapi/router", "t-hh"));
    }

    public String getName() {
        return name;
    }

    public String getServerUrl() {
        return serverUrl;
    }

    public String getToken() {
        return token;
    }
}
