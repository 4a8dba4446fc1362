package com.erp.temu;

public enum Region {
    CN("https://openapi.kuajingmaihuo.com"),
    US("https://openapi-b-us.temu.com"),
    EU("https://openapi-b-eu.temu.com");

    private final String host;

    Region(String host) {
        this.host = host;
    }

    public String router() {
        return host + "/openapi/router";
    }
}
