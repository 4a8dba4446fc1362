package com.erp.temu;

import java.util.concurrent.atomic.AtomicReference;

public class SettingHolder {
    private final AtomicReference<String> gateway = new AtomicReference<>("https://openapi.kuajingmaihuo.com/openapi/router");

    public void refresh(String url) {
        gateway.set(url);
    }

    public String gateway() {
        return gateway.get();
    }
}
