package com.acme.openapi.constant;

public interface Gateways {
    String CN_URL = "https://openapi.kuajingmaihuo.com/openapi/router";
    String US_URL = "https://openapi-b-us.temu.com/openapi/router";
}
