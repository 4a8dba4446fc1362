package cn.kj.erp.constant;

public interface Endpoints {
    String CN_URL = "https://openapi.kuajingmaihuo.com/openapi/router";
    String EU_URL = "https://openapi-b-eu.temu.com/openapi/router";
}
