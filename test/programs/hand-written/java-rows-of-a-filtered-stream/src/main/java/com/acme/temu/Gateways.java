package com.acme.temu;

public interface Gateways {
    String CN = "https://openapi.kuajingmaihuo.com/openapi/router";
    String US = "https://openapi-b-us.temu.com/openapi/router";
    String EU = "https://openapi-b-eu.temu.com/openapi/router";

    static String of(String site) {
        return switch (site) {
            case "US" -> US;
            case "EU" -> EU;
            case "CN" -> CN;
            default -> throw new IllegalArgumentException("unknown site " + site);
        };
    }
}
