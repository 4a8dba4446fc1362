package org.demo;

public class GatewayConfig {
    public static String url(Shop shop) {
        if ("CN".equals(shop.zone())) {
            return "https://openapi.kuajingmaihuo.com/openapi/router";
        }
        String code = java.util.Map.of("US", "us", "EU", "eu").get(shop.zone());
        return String.format("https://openapi-b-%s.temu.com/openapi/router", code);
    }
}
