package com.erp.temu;

import java.util.Optional;

public class ShopConfig {
    private final String site;
    private final String gateway;

    public ShopConfig(String site, String gateway) {
        this.site = site;
        this.gateway = gateway;
    }

    public Optional<String> getGateway() {
        return Optional.ofNullable(gateway);
    }

    public String getSite() {
        return site;
    }
}
