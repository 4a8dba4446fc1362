package com.erp.openapi.core;

public enum Region {
    CN("openapi.kuajingmaihuo.com"),
    US("openapi-b-us.temu.com"),
    EU("openapi-b-eu.temu.com");

    private final String host;

    Region(String host) {
        this.host = host;
    }

    public String router() {
        return "https://" + host + "/openapi/router";
    }
}
