package org.demo;

public class GatewayConfig {
    public static String url(Shop shop) {
        return "US".equals(shop.zone()) ? "https://openapi-b-us.temu.com/openapi/router" : "https://openapi.kuajingmaihuo.com/openapi/router";
    }
}
