package cn.kuajing.temu;

public final class TemuUrls {
    public static final String CN = "https://openapi.kuajingmaihuo.com/openapi/router";
    public static final String GLOBAL = "https://openapi-b-global.temu.com/openapi/router";
    public static final String US = "https://openapi-b-us.temu.com/openapi/router";
    public static final String EU = "https://openapi-b-eu.temu.com/openapi/router";
}
