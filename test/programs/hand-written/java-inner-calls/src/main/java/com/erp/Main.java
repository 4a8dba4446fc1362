package com.erp;

public class Main {
    public static void main(String[] args) throws Exception {
        TemuSdk cn = new TemuSdk("https://openapi.kuajingmaihuo.com/openapi/router", "k");
        TemuSdk us = new TemuSdk("https://openapi-b-us.temu.com/openapi/router", "u");
        System.out.println(cn.api("bg.goods.add").with("productName", "x").execute());
        System.out.println(cn.api("bg.goods.attrs.get").with("catId", 1).execute());
        System.out.println(us.api("bg.goods.add").with("productName", "y").execute());
    }
}
