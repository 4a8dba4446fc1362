package com.c.temu;

public interface TemuMethods {
    String GATEWAY = "https://openapi.kuajingmaihuo.com/openapi/router";
    String GOODS_LIST = "bg.goods.list.get";
    String CATS = "bg.goods.cats.get";
}
