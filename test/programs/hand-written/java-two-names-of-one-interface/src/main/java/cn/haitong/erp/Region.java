package cn.haitong.erp;

public enum Region {
    CN("https://openapi.kuajingmaihuo.com/openapi/router"),
    GLOBAL("https://openapi-b-global.temu.com/openapi/router"),
    US("https://openapi-b-us.temu.com/openapi/router"),
    EU("https://openapi-b-eu.temu.com/openapi/router");

    private final String gateway;

    Region(String gateway) {
        this.gateway = gateway;
    }

    public String getGateway() {
        return gateway;
    }
}
