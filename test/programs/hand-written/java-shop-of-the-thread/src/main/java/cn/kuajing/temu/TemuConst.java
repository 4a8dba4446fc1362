package cn.kuajing.temu;

public class TemuConst {
    public static final String CN_URL = "https://openapi.kuajingmaihuo.com/openapi/router";
    public static final String US_URL = "https://openapi-b-us.temu.com/openapi/router";
    public static final String EU_URL = "https://openapi-b-eu.temu.com/openapi/router";
}
