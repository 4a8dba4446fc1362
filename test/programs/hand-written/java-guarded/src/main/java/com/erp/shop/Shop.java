package com.erp.shop;

public class Shop {
    private final String id;
    private final String site;

    public Shop(String id, String site) {
        this.id = id;
        this.site = site;
    }

    public String getId() {
        return id;
    }

    public String getSite() {
        return site;
    }

    public boolean isOverseas() {
        return !"CN".equals(site);
    }
}
