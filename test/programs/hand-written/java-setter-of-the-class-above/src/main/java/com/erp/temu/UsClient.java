package com.erp.temu;

public class UsClient extends TemuClient {
    public void init() { super.setUrl("https://openapi-b-us.temu.com/openapi/router"); }
}
