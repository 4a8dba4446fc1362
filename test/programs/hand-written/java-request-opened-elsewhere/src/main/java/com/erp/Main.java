package com.erp;

import java.util.Map;

public class Main {
    public static void main(String[] args) {
        TemuApi cn = new TemuApi("https://openapi.kuajingmaihuo.com/openapi/router", "t1");
        TemuApi us = new TemuApi("https://openapi-b-us.temu.com/openapi/router", "t2");
        System.out.println(cn.invoke("bg.goods.quantity.get", Map.of("productSkcId", 1)));
        System.out.println(cn.invoke("bg.goods.cats.get", Map.of("parentCatId", 0)));
        System.out.println(us.invoke("bg.goods.quantity.get", Map.of("productSkcId", 1)));
    }
}
