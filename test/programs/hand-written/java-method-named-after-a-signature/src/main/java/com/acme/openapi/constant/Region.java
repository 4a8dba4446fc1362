package com.acme.openapi.constant;

public enum Region {
    CN("https://openapi.kuajingmaihuo.com/openapi/router"),
    EU("https://openapi-b-eu.temu.com/openapi/router");

    private final String apiUrl;

    Region(String apiUrl) {
        this.apiUrl = apiUrl;
    }

    public String urlOf() {
        return apiUrl;
    }
}
